"""`bedside policy`: what an organisation's social media policy says, and what it should not."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any

from bedside.check.policy import read_policy
from bedside.check.reports.paint import Paint
from bedside.check.reports.visible import visible
from bedside.check.sources import source
from bedside.cli.parser import Parser
from bedside.cli.streams import named, read_text, wants_colour, width, write

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bedside.check.model import Source
    from bedside.check.policy import Chilled, Passage, PolicyReport, Told

_MORE = """\
It looks for words, clause by clause (practices 27 to 36), and for sentences that probably chill
talk about pay and working conditions, which section 7 of the National Labor Relations Act
protects. It is a first reading for the people who write the policy, and no legal advice.
exit code: 0 nothing to look at, 1 it is silent somewhere or something may chill, 2 wrong input
"""
_MOST_LINES = 6
_NOTE = (
    "We looked for words, and can miss some or misread one. Let somebody who knows labour law "
    "read the result."
)


def main(arguments: list[str]) -> int:
    """Read the policies that the arguments name and write what was found; the exit code."""
    parser = Parser("policy", "Read a written social media policy, clause by clause.", _MORE)
    parser.add_argument("files", nargs="+", metavar="FILE", help="plain text; - is standard input")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default text")
    parser.add_argument("--exit-zero", action="store_true", help="exit 0 whatever is found")
    options = parser.parse_args(arguments)
    if options.files.count("-") > 1:
        parser.error("standard input (-) can be read once only")
    reports = [(path, read_policy(read_text(path))) for path in options.files]
    if options.format == "json":
        _write_json(reports)
    else:
        paint = Paint(wants_colour())
        for path, report in reports:
            write("".join(f"{line}\n" for line in _lines(named(path), report, paint)))
    found = any(report.silent or report.chills for _, report in reports)
    return 1 if found and not options.exit_zero else 0


def _lines(name: str, report: PolicyReport, paint: Paint) -> Iterator[str]:
    yield paint.bold(visible(name))
    yield ""
    widest = max(len(told.clause.title) for told in report.clauses)
    yield f"  {'No.':>3}  {'Clause':<{widest}}  Lines"
    for told in report.clauses:
        yield f"  {told.clause.practice:>3}  {told.clause.title:<{widest}}  {_where(told, paint)}"
    for told in report.clauses:
        if told.is_silent:
            yield ""
            yield f"{paint.of('review')('silent')}  {told.clause.title}"
            yield from _wrapped(f"Words to start from: {told.clause.suggest}")
            yield from _why(map(source, told.clause.sources), paint)
    for chilled in report.chills:
        yield ""
        yield from _chilled(chilled, paint)
    yield ""
    yield _summary(report)
    yield from _wrapped(_NOTE, "")


def _where(told: Told, paint: Paint) -> str:
    lines = list(dict.fromkeys(passage.line for passage in told.passages))
    if not lines:
        return paint.of("review")("silent")
    more = " …" if len(lines) > _MOST_LINES else ""
    return ", ".join(map(str, lines[:_MOST_LINES])) + more


def _chilled(chilled: Chilled, paint: Paint) -> Iterator[str]:
    yield f"{paint.of('review')('chills')}  {_span(chilled.passage)}  {chilled.key}"
    yield from _wrapped(f"“{visible(chilled.passage.words)}”")
    yield from _wrapped(chilled.why)
    yield from _wrapped(f"Write instead: {chilled.instead}")
    yield from _why(chilled.sources, paint)


def _span(passage: Passage) -> str:
    if passage.line == passage.last_line:
        return f"line {passage.line}"
    return f"lines {passage.line} to {passage.last_line}"


def _why(sources: Iterable[Source], paint: Paint) -> Iterator[str]:
    for cited in sources:
        yield from _wrapped(f"Why: {cited.title}, {cited.section}")
        yield paint.faint(f"       {cited.url}")


def _summary(report: PolicyReport) -> str:
    silent, chills, saves = len(report.silent), len(report.chills), len(report.saves)
    said = f"{len(report.clauses) - silent} of {len(report.clauses)} clauses found"
    said += f"; {chills} {'sentence' if chills == 1 else 'sentences'} may chill protected talk."
    if saves:
        lines = ", ".join(str(passage.line) for passage in report.saves[:_MOST_LINES])
        said += f" It says that protected talk is free on line {lines}."
        said += " That alone may not mend a rule that is too broad." if chills else ""
    return said


def _wrapped(text: str, indent: str = "  ") -> list[str]:
    return textwrap.wrap(
        text,
        max(width(), 40),
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _write_json(reports: list[tuple[str, PolicyReport]]) -> None:
    import msgspec

    from bedside.check.reports.json_lines import json_line

    for path, report in reports:
        write(f"{msgspec.json.format(json_line(_record(named(path), report)), indent=2)}\n")


def _record(name: str, report: PolicyReport) -> dict[str, Any]:
    return {
        "file": name,
        "clauses": [
            {
                "key": told.clause.key,
                "practice": told.clause.practice,
                "title": told.clause.title,
                "passages": [one._asdict() for one in told.passages],
                "suggest": told.clause.suggest if told.is_silent else None,
                "sources": [source(key) for key in told.clause.sources],
            }
            for told in report.clauses
        ],
        "chills": [
            {**one.passage._asdict(), "key": one.key, "why": one.why, "instead": one.instead,
             "sources": one.sources}
            for one in report.chills
        ],
        "saves": [one._asdict() for one in report.saves],
    }  # fmt: skip
