"""Coverage maps: per practice and per article of law, what looks for it, and what does not."""

from collections.abc import Iterator

from bedside.check.coverage import (
    TOOLS,
    Article,
    Instrument,
    covered,
    instruments,
    practice_groups,
)
from bedside.check.coverage.practice import Practice
from bedside.check.coverage.row import codes_of
from bedside.check.rules import BY_CODE
from tools.reference.tables import table

_WORDS = {
    "rule": "rule", "feature": "feature", "default": "default", "report": "report", "card": "fact",
}  # fmt: skip
_LEGEND = (
    "*Yes*: rules, commands or the desk look after it. *In part*: some do, and more belongs to a "
    "part of the desk that is not built. *Not yet*: nothing does. “In part” and “yes” say that "
    "something looks, never that it finds everything.\n"
)


def practices_page() -> str:
    """Every practice with what covers it, by subject, and the count of each answer."""
    rows = [one for group in practice_groups() for one in group.practices]
    ruled = [one for one in rows if "rule" in one.types]
    return (
        "# Coverage of practices\n\n"
        "What a social media desk in healthcare is asked to do, and what of it is there today. "
        f"{_count(rows, 'practices')} Of the {len(ruled)} that are rules: "
        f"{_counted(ruled)}.\n\n{_LEGEND}\n"
        + "\n".join(
            f"## {group.title}\n\n"
            + table(
                ["No.", "Practice", "Kind", "Covered", "By", "Still to come"],
                (_practice(one) for one in group.practices),
            )
            for group in practice_groups()
        )
    )


def laws_page() -> str:
    """Every instrument, article by article."""
    rows = [one for instrument in instruments() for one in instrument.articles]
    return (
        "# Coverage of laws\n\n"
        "The laws and guides that rules rest on, and what of each is looked for in a post. "
        f"{_count(rows, 'articles')} It is a map for readers of a report, and no legal advice.\n\n"
        f"{_LEGEND}\n" + "\n".join(_instrument(one) for one in instruments())
    )


def _instrument(instrument: Instrument) -> str:
    head = ["Article", "What it asks", "Covered", "By", "Still to come"]
    return f"## {instrument.title}\n\n" + table(head, map(_article, instrument.articles))


def _article(row: Article) -> list[str]:
    return [row.article, row.title, covered(row), ", ".join(_by(row)), row.later]


def _practice(row: Practice) -> list[str]:
    kinds = ", ".join(_WORDS[one] for one in row.types)
    by = ", ".join(_by(row))
    return [str(row.number), row.title, kinds, covered(row), by, row.later]


def _by(row: Article | Practice) -> Iterator[str]:
    families = [name for name in row.rules if not name[-1:].isdigit()]
    for name in row.rules:
        if name in families:
            there = len(codes_of([name]))
            yield f"[all {there} of {name}](rules/index.md)" if there else f"{name} (not yet)"
        elif name in BY_CODE:
            yield f"[{name}](rules/{name.lower()}.md)"
        else:
            yield f"{name} (not yet)"
    for key in row.tools:
        tool = TOOLS[key]
        yield f"[{tool.name}](../{tool.page})" if tool.page else f"{tool.name} (not yet)"
    if row.desk:
        room, _, what = row.desk.partition(": ")
        yield f"the desk’s {room}: {what}"


def _count(rows: list[Article] | list[Practice], of_what: str) -> str:
    return f"{len(rows)} {of_what}: {_counted(rows)}."


def _counted(rows: list[Article] | list[Practice]) -> str:
    answers = [covered(one) for one in rows]
    return (
        f"{answers.count('yes')} covered, {answers.count('in part')} in part, "
        f"{answers.count('not yet')} not yet"
    )
