"""Places that a word beside them gives away: counties, schools, roads, "lives in ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.recognise.where.cued_forms import FORMS, NAMED, NAMED_LOWER
from bedside.check.recognise.where.found import NOT_A_NAME, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOT_TOWNS = NOT_A_NAME | frozenset(
    "fear pain poverty peace denial hope misery silence darkness hell love trouble shock tears"
    " need charge control school there crisis bed"
    " town hospital isolation quarantine filth squalor hiding agony comfort luxury harmony exile"
    " prison jail shelters homes houses home"
    " life order time case limbo heaven public private america general person line recovery"
    " treatment labor icu er".split()
)
# Radioactive iodine is written like a motorway.
_ISOTOPES = frozenset({"I-123", "I-124", "I-125", "I-129", "I-131"})
_SPORTS = frozenset(
    "school football senior junior grad graduate varsity band student teacher gym class soccer"
    " basketball coach parent seniors sophomore freshman".split()
)
_BETWEEN = frozenset("for to with from after before at by is are was and the in on".split())
_INSTITUTION = frozenset(
    "hospital medical health clinic center centre university college school healthcare cancer"
    " foundation institute".split()
)
_NOT_SCHOOLS = frozenset(
    "blood record time risk cholesterol all year too sky ultra very so american national royal"
    " military honor u.s. new the".split()
)


# Kinds that are one word at least; every other is a name and its noun.
_ONE_WORD = frozenset({"lives", "hails", "aged", "barrio"})
_WHOLE = frozenset({"road", "county_road", "crossing", "corner", "baptist"})


def cued(text: str, lower: str) -> Iterator[Place]:
    """Every place in a text that a word beside it gives away; `lower` is the same in lower case."""
    if text == lower:
        yield from _in_lower_case(lower)
    for match in NAMED.finditer(text):
        group = match.groupdict()
        kind = next(name for name in FORMS if group[name] is not None)
        written = group[kind]
        start = match.start() + match.group().rindex(written)
        if kind == "label":
            written = written.split(". ")[0].rstrip(". ")
        elif kind not in _WHOLE:
            start, written = _without_leading(start, written)
        if _is_a_place(kind, written, group):
            yield Place(start, start + len(written))


def _in_lower_case(lower: str) -> Iterator[Place]:
    for match in NAMED_LOWER.finditer(lower):
        town = match.group("town")
        if not _NOT_TOWNS.intersection(town.split()):
            start = match.start() + match.group().rindex(town)
            yield Place(start, start + len(town))


def _is_a_place(kind: str, written: str, group: dict[str, str | None]) -> bool:
    """Whether what a pattern found is no isotope, link, institution or half of a name."""
    if kind in _WHOLE:
        return written not in _ISOTOPES
    if kind == "label":
        return not written.startswith(("http", "www", "@"))
    if len(written.split()) < (1 if kind in _ONE_WORD else 2) or not written[:1].isalpha():
        return False
    after = (group["feature_next"] or group["high_next"] or "").strip().lower()
    if kind == "feature":
        return after not in _INSTITUTION and "sinai" not in written.lower()
    if kind == "high":
        return after in _SPORTS | {""} and written.split(maxsplit=1)[0].lower() not in _NOT_SCHOOLS
    return True


def _without_leading(start: int, written: str) -> tuple[int, str]:
    """A run of capital words without what comes before its name ("The", "Support For")."""
    words = written.split(" ")
    cut = max((n + 1 for n, word in enumerate(words[:-1]) if word.lower() in _BETWEEN), default=0)
    while cut < len(words) and words[cut].strip(".,").lower() in NOT_A_NAME:
        cut += 1
    start += sum(len(word) + 1 for word in words[:cut])
    words = words[cut:]
    for number, word in enumerate(words):
        if word.endswith(".") and len(word) > 3:
            words = [*words[:number], word.rstrip(".")]
            break
    return start, " ".join(words)
