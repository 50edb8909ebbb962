"""Known names of places: states, countries and large towns, found whatever their case."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

import re2

from bedside.check.recognise.shape import shape_of
from bedside.check.recognise.where.found import CAPITAL, NOT_A_NAME, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

_TABLE = tomllib.loads(files(__package__).joinpath("gazetteer.toml").read_text("utf-8"))
STATE_CODES = frozenset(_TABLE["state_codes"].split())
"""Postal codes of states, provinces and territories (US, Canada, Australia)."""
_DEGREE_CODES = frozenset(_TABLE["degree_codes"].split())


class _Names(NamedTuple):
    find: re2._Regexp
    kind: dict[str, str]
    shy: frozenset[str]
    with_state: re2._Regexp


def _split(name: str) -> list[str]:
    return [shape_of(" ".join(part.split())) for part in _TABLE[name].split(";") if part.strip()]


@cache
def _names() -> _Names:
    kind = dict.fromkeys(_split("cities"), "") | dict.fromkeys(_split("countries"), "country")
    kind |= dict.fromkeys(_split("states"), "state")
    names = "|".join(re2.escape(name) for name in sorted(kind, key=len, reverse=True))
    states = "|".join(name.title() for name in sorted(_split("states"), key=len, reverse=True))
    return _Names(
        re2.compile(rf"\b(?:{names})\b"),
        kind,
        frozenset(_split("shy")),
        re2.compile(
            rf"(?P<town>{CAPITAL}(?:[ -]{CAPITAL}){{0,3}}),"
            rf" ?(?P<state>(?:{'|'.join(sorted(STATE_CODES))})\b|(?:{states})\b)"
        ),
    )


# Words that make an institution of a town: "Boston Children's" is nobody's home.
_INSTITUTIONS = frozenset(
    "children's consulting group inc llc bank company co clinic hospital medical health"
    " healthcare general scientific times post globe university college"
    " methodist presbyterian memorial journal sun tribune herald news magazine ballet symphony"
    " marathon medicine press red"
    " hospitals tech state bulls cubs texans cowboys fire police department institute foundation"
    " chronicle examiner".split()
)
_LEADS = frozenset(
    "in near from at to around outside downtown visiting of between across throughout en for"
    " into inside greater".split()
)
_LEADS_SURELY = frozenset("in near around outside downtown en across throughout into".split())
_TITLES = frozenset(
    "dr mr mrs ms miss nurse prof professor sir judge rev pastor st saint aunt uncle baby".split()
)


def known_places(text: str, lower: str) -> Iterator[Place]:
    """Every state, country and large town in a text's shape and its lower-case form."""
    names = _names()
    small = text == lower
    for match in names.find.finditer(lower):
        start, end = match.span()
        name = match.group()
        if not small and not text[start].isupper():
            continue
        if lower[max(0, start - 1) : start].isalnum() or lower[end : end + 1].isalnum():
            continue
        kind = names.kind[name]
        before = lower[max(0, start - 24) : start]
        previous = (
            before.split()[-1].strip("(“\"'") if before.split() and before[-1:].isspace() else ""
        )
        if previous.rstrip(".") in _TITLES:
            continue
        if not _accepted(name, kind, previous, small, names.shy):
            continue
        following = text[end : end + 24].split()
        word = following[0].strip(".,:;!?") if following and text[end : end + 1] == " " else ""
        if word.lower() in _INSTITUTIONS and (word[:1].isupper() or small):
            continue
        if (
            name in names.shy
            and word[:1].isupper()
            and word.lower() not in NOT_A_NAME
            and not small
            and kind != "country"
            and previous not in _LEADS_SURELY
        ):
            continue
        if not kind and _part_of_a_name(text, start, previous):
            continue
        yield Place(start, _with_code(text, end) if kind else end, kind)


def _part_of_a_name(text: str, start: int, previous: str) -> bool:
    """Whether a capital word right before a town makes it somebody's name ("Jacob Fremont")."""
    if not previous or not text[start - 1 - len(previous)].isupper() or previous.isupper():
        return False
    return previous.lower() not in NOT_A_NAME | _LEADS | {
        "north",
        "south",
        "east",
        "west",
        "central",
        "old",
        "new",
        "hello",
        "hey",
    }


_CODE_AFTER = re2.compile(r",? (\d{4,6}(?:-\d{4})?)(?:$|[\s.,?!])")


def _with_code(text: str, end: int) -> int:
    """Where a state or country and the postcode right after it end ("Latvia 04731")."""
    code = _CODE_AFTER.match(text[end : end + 16])
    if code is None or (len(code.group(1)) == 4 and code.group(1)[:2] in {"19", "20"}):
        return end
    return end + int(code.end(1))


def _accepted(name: str, kind: str, previous: str, small: bool, shy: frozenset[str]) -> bool:
    """Whether a known name stands for the place here, by the word before it."""
    if name in shy:
        return previous in _LEADS_SURELY or (not small and previous == "from")
    return not small or bool(kind) or previous in _LEADS


def towns_with_state(text: str) -> Iterator[Place]:
    """Every "Town, ST" and "Town, State" in a text's shape."""
    names = _names()
    for match in names.with_state.finditer(text):
        start = match.start()
        town, state = match.group("town"), match.group("state")
        words = town.split(" ")
        while words and words[0].strip(".,").lower() in NOT_A_NAME:
            start += len(words.pop(0)) + 1
        if (
            not words
            or NOT_A_NAME.intersection(word.lower() for word in words)
            or text[match.end() : match.end() + 1].isalnum()
        ):
            continue
        known = " ".join(words).lower() in names.kind
        # A list of states ("Idaho, Utah", "KY, CT") is no town with its state.
        if words[-1] in STATE_CODES or names.kind.get(" ".join(words).lower()):
            continue
        if state in _DEGREE_CODES and not known:
            before = text[max(0, start - 12) : start].split()
            followed = text[match.end() : match.end() + 6].strip(" ,")[:5].isdigit()
            if not followed and not (before and before[-1].lower() in _LEADS):
                continue
        yield Place(start, match.end())
