"""Streets by themselves: "on Maple Street", "97 guildry street", "near Ziegelgasse 26"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import re2

from bedside.check.recognise.where.found import ANY_WORD, CAPITAL, NOT_A_NAME, Place
from bedside.check.recognise.where.street_words import (
    GLUED_SUFFIX,
    NUMBERED,
    STRONG_SUFFIX,
    is_a_year,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_DIRECTION = r"(?:(?:[NSEW]|NE|NW|SE|SW|North|South|East|West)\.? )?"


@cache
def _led(word: str) -> re2._Regexp:
    """A street after a word that leads to a place; its name is made of `word`."""
    return re2.compile(
        r"(?:\b(?i:on|at|off|from|near|along|down|of|to|by|around|past|over|in)(?: the)? |& "
        rf"|\band |, |\n)(?P<street>{_DIRECTION}(?:\d{{1,3}}(?:st|nd|rd|th) |(?:{word}"
        rf" ){{1,3}})(?:{STRONG_SUFFIX}))(?:\b|$)(?P<next>\.? ?[A-Za-z]*)"
    )


_FULL = re2.compile(
    rf"(?P<street>\b(?:{CAPITAL} ){{1,3}}(?:Street|Avenue|Boulevard|Road))\b(?P<next> ?[A-Za-z]*)"
)
_SMALL = re2.compile(
    r"(?P<street>\b(?:\d{1,4} )?\d{1,5} (?:[a-z]{3,}(?: [a-z]+)? (?:street|avenue|boulevard|road"
    r"|lane|parkway)"
    r"|(?:rue|calle|rua|cours|chemin|avenida|quai|impasse) [a-z]+(?: [a-z]+)?))\b(?P<next> ?[a-z]*)"
    rf"|(?P<glued>\b(?:\d{{1,4}} )?[a-z]{{3,}}{GLUED_SUFFIX} \d{{1,4}}[a-z]?)\b"
)
_NUMBERED = re2.compile(
    r"(?P<lead>\b(?:to|near|past|from|around|by|outside|behind|at|on|opposite) )?"
    rf"(?P<street>(?:{CAPITAL} and )?(?:{CAPITAL} ){{1,4}}\d{{1,4}}[a-z]?)\b(?:$|[ .,;:!?)\n])"
)
_AFTER = frozenset(
    "fair fairs party parties food art drug drugs medicine smarts vendor clothes journal".split()
)
_FAMOUS = frozenset("main wall abbey downing tobacco glory coronation easy bourbon".split())


def bare_streets(text: str, lower: str) -> Iterator[Place]:
    """Every street named without a house number."""
    small = text == lower
    for match in _led(ANY_WORD if small else CAPITAL).finditer(text):
        yield from _street(match)
    if not small:
        for match in _FULL.finditer(text):
            if not _FAMOUS.intersection(match.group("street").lower().split()):
                yield from _street(match)


def numbered_streets(text: str, written: str) -> Iterator[Place]:
    """Streets with house numbers in lower case, and names that are streets by their number.

    "Löberöd 44" is one with foreign letters, or after a word of place.

    `text` is the shape of `written`. In a headline every word has a capital letter, so there the
    word of place is not enough.
    """
    for match in _SMALL.finditer(text.lower()):
        if match.group("glued"):
            yield Place(match.start(), match.end(), "address")
        else:
            yield from _street(match)
    headline = _is_a_headline(text[:1000])
    for match in _NUMBERED.finditer(text):
        street = match.group("street")
        start = match.start() + len(match.group("lead") or "")
        house = street.split()[-1]
        if len(house) > 3 and not match.group("lead"):
            continue
        if NUMBERED.intersection(word.lower() for word in street.split()) or is_a_year(street):
            continue
        foreign = not written[start : start + len(street)].isascii()
        if foreign or (match.group("lead") and not headline):
            yield Place(start, start + len(street), "address")


def _is_a_headline(text: str) -> bool:
    words = [word for word in text.split() if word[:1].isalpha()]
    return sum(word[0].isupper() for word in words) * 2 > len(words)


def _street(match: re2._Match) -> Iterator[Place]:
    street, after = match.group("street"), match.group("next").strip(" .")
    if NOT_A_NAME.intersection(word.strip(".,").lower() for word in street.split()):
        return
    saint = street.endswith(("St", "St.")) and after[:1].isupper()
    if not saint and after.lower() not in _AFTER:
        start = match.start() + match.group().index(street)
        yield Place(start, start + len(street), "address")
