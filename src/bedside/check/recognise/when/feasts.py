"""Feasts ("on Christmas Eve", "since Diwali") and somebody's own days ("on her birthday")."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

import re2

from bedside.check.recognise.when.calendar import CLOCK_PATTERN, PART_OF_DAY_PATTERN
from bedside.check.recognise.when.found import Day

if TYPE_CHECKING:
    from collections.abc import Iterator

_ASKS = (
    r"(?:on|since|before|after|until|till|over|during|around|at|last|this|this past|every|by|for"
    r"|en|el|la|desde)"
)
_OWN = re2.compile(
    r"\b(?P<before>(?:on|before|after|since|until|for|celebrat(?:ed|ing|e)|spent|spend(?:ing)?) )?"
    r"(?P<whose>her|his|their|my|our daughter's|our son's|mom's|dad's|grandma's|grandpa's"
    r"|[a-z]+'s|mi|su)"
    r" (?P<which>(?:\d{1,3}(?:st|nd|rd|th)|first|same|own|very) )?(?P<day>birthday|b-?day"
    r"|wedding day|due date|anniversary"
    r"|cumpleanos|wedding anniversary)\b"
)


class _Calendar(NamedTuple):
    find: re2._Regexp
    shy: frozenset[str]


@cache
def _calendar() -> _Calendar:
    table = tomllib.loads(files(__package__).joinpath("feasts.toml").read_text("utf-8"))
    names = "|".join(sorted(table["names"], key=len, reverse=True))
    return _Calendar(
        re2.compile(
            rf"\b(?P<asks>(?:{CLOCK_PATTERN} )?{_ASKS} (?:the (?:day|night|morning|week) (?:of"
            r"|after|before) )?)?"
            rf"(?P<feast>(?:{names}))\b(?: {PART_OF_DAY_PATTERN}\b)?(?: (?:at|around)"
            rf" {CLOCK_PATTERN})?"
        ),
        frozenset(table["shy"]),
    )


def feast_days(lower: str) -> Iterator[Day]:
    """Feasts and somebody's own days in a lower-case text."""
    calendar = _calendar()
    for match in calendar.find.finditer(lower):
        if match.group("feast") in calendar.shy and not match.group("asks"):
            continue
        yield Day(match.start(), match.end(), "feast", "care")
    if "day" in lower or "due date" in lower or "anniversary" in lower or "cumplea" in lower:
        for match in _OWN.finditer(lower):
            which = match.group("which") or ""
            # "her 93rd birthday" is an age first; the day keeps the word that remains.
            start = (
                match.end() - len(match.group("day")) if which[:1].isdecimal() else match.start()
            )
            if match.group("before") or which.strip() in {"same", "very"}:
                yield Day(start, match.end(), "feast")
