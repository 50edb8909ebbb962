"""Days told from the day of writing: yesterday, last Tuesday, two weeks ago, anoche, in October."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from bedside.check.recognise.when.calendar import (
    CLOCK_PATTERN,
    FULL_WEEKDAY_PATTERN,
    MONTH_PATTERN,
    NUMBER_PATTERN,
    PART_OF_DAY_PATTERN,
    SPANISH_MONTH_PATTERN,
    SPANISH_WEEKDAY_PATTERN,
    WEEKDAY_PATTERN,
)
from bedside.check.recognise.when.found import Day

if TYPE_CHECKING:
    from collections.abc import Iterator

_PART = PART_OF_DAY_PATTERN
_SEASON = r"(?:spring|summer|fall|autumn|winter)"
_CLOCK_FIRST = (
    rf"(?:(?:at |around |about |@ ?|just after |just before )?{CLOCK_PATTERN},? (?:on |in"
    r" )?(?:the )?)?"
)
_CLOCK_LAST = rf"(?:,? (?:at |around |about |@ ?)?{CLOCK_PATTERN})?"
_EDGE = r"(?:early |late |late last |earlier |mid-?|the end of |the beginning of )"

# Looking back: a day of the past is nearly always somebody's.
_PAST = re2.compile(
    rf"\b{_CLOCK_FIRST}(?:"
    rf"this a\.?m\b\.?|(?:the )?day before yesterday|(?:late |early )?yesterday(?: {_PART})?"
    rf"|(?:late |early )?last night|the other (?:day|night|{_PART}|week|weekend)"
    rf"|(?:earlier|later) (?:today|tonight|this (?:week|month|{_PART}))|(?:early |late )?this"
    rf" {_PART}|that (?:same )?(?:night|morning|afternoon)"
    rf"|(?:early |late )?(?:last|this past|past) (?:{WEEKDAY_PATTERN}|{MONTH_PATTERN})(?:'s)?(?:"
    rf" {_PART})?"
    rf"|(?:early |late )?(?:last|this past) (?:week|weekend|month|{_SEASON}|evening|afternoon"
    r"|thursday night)"
    rf"|(?:since|ever since) (?:last )?{FULL_WEEKDAY_PATTERN}(?: {_PART})?"
    rf"|(?:a week ago )?{FULL_WEEKDAY_PATTERN} (?:before|a week ago|last)\b"
    rf"|{NUMBER_PATTERN} (?:short |long )?(?:minute|hour|day|night|week|weekend|month|morning"
    rf"|{FULL_WEEKDAY_PATTERN})s? (?:ago|earlier)\b(?: (?:today|tonight|on"
    rf" {FULL_WEEKDAY_PATTERN}))?"
    r"|(?:a|one|two|three|four|five|ten|\d{1,2}) years? ago (?:today|this (?:week|month)|on)\b"
    rf"|(?:just )?(?:moments|days|weeks|hours) ago|the (?:last|past) {NUMBER_PATTERN} (?:days"
    r"|nights|weeks)"
    r"|(?:the )?(?:night|week|day|weekend) before last"
    rf"|anoche|antenoche|antier|anteayer|anteanoche|ayer(?: por la (?:manana|tarde|noche))?"
    rf"|(?:la (?:semana|noche)|el (?:mes|fin de semana|{SPANISH_WEEKDAY_PATTERN})) pasad[oa]"
    rf"|hace (?:\d{{1,2}}|un[ao]?s?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|pocos|pocas"
    r"|varios|varias) (?:minuto|hora|dia|semana|mes|noche)(?:e?s)?"
    rf"|est[ae] (?:manana|tarde|noche|madrugada|mediodia)"
    rf")\b{_CLOCK_LAST}"
)
# Nobody's day by itself ("clinic closed Monday"); somebody's next to somebody.
_PLAIN = re2.compile(
    rf"\b{_CLOCK_FIRST}(?:"
    r"(?:on |by |until |till |before |after |from |this |next |early |late )?(?:the"
    rf" )?{FULL_WEEKDAY_PATTERN}(?:'s)?(?: {_PART}s?)?"
    r"|(?:on|by|until|this|next|since|before|after) (?:mon|tues|tue|wed|weds|thurs|thur|thu"
    rf"|fri)\b(?: {_PART})?"
    rf"|today|tonight|tonite|2day|tomorrow(?: {_PART})?|overnight|(?:this|next|over the|all)"
    r" (?:week|weekend|month)"
    r"|(?:the )?(?:on )?(?:day|night) (?:of|after) (?:surgery|admission|birth|discharge|delivery)"
    r"|hoy|manana(?: por la (?:manana|tarde|noche))?|(?:el |del |este |desde el |proximo"
    rf" ){SPANISH_WEEKDAY_PATTERN}"
    rf"|(?:since|late|early|in late|in early|until) (?:the )?{_SEASON}"
    r"|este fin de semana|esta semana"
    rf")\b{_CLOCK_LAST}"
)
# A clock time alone says when somebody came, was born or died.
_CLOCK = re2.compile(rf"\b(?:at |around |about |by |just (?:before|after) )?{CLOCK_PATTERN}")
_MONTH = re2.compile(
    r"\b(?:in|since|during|until|till|before|after|back in|last|this|next|(?:in |since"
    rf" )?{_EDGE}|in the month of)"
    rf" ?(?:of )?(?P<month>{MONTH_PATTERN})(?P<tail>\b ?[\w']*)"
    r"|\b(?:en|desde|hasta|durante|a finales de|a principios de)"
    rf" (?P<mes>{SPANISH_MONTH_PATTERN})\b"
    r"|\b(?P<bare>january|february|july|september|october|november|december)\b"
)
_NTH = re2.compile(
    r"\b(?:on|since|by|until|from|after|before) (?P<nth>the (?:\d{1,2}(?:st|nd|rd|th)))"
    r"(?:$|[.,!?;:)\n*]| \*| (?:at|and|for|with|we|she|he|i|they|because|but|so|when|around)\b"
    rf"|,? {CLOCK_PATTERN})"
)
# "last May" is a month; "before May arrived" is a nurse, and "it may" a verb.
_NAMES = frozenset("may march april june august jan mar jun aug sep dec".split())
_NAME_SAFE_BEFORE = (
    "in ",
    "since ",
    "last ",
    "during ",
    "early ",
    "late ",
    "mid",
    "back in ",
    "until ",
    "this ",
    "next ",
)


def relative_days(lower: str) -> Iterator[Day]:
    """Days told from the day of writing, in a lower-case text."""
    for match in _PAST.finditer(lower):
        yield Day(match.start(), match.end(), "relative")
    for match in _PLAIN.finditer(lower):
        yield Day(match.start(), match.end(), "relative", "care")
    for match in _CLOCK.finditer(lower):
        yield Day(match.start(), match.end(), "time", "care")


def days_of_this_month(lower: str) -> Iterator[Day]:
    """Days without their month ("on the 9th") in a lower-case text."""
    for match in _NTH.finditer(lower):
        start = match.start() + match.group().index(match.group("nth"))
        yield Day(start, start + len(match.group("nth")), "month-day", "care")


def months(lower: str) -> Iterator[Day]:
    """Months by themselves in a lower-case text."""
    for match in _MONTH.finditer(lower):
        month = match.group("month")
        if month is None:
            yield Day(match.start(), match.end(), "month", "care")
            continue
        if month.rstrip(".") in _NAMES and not match.group().startswith(_NAME_SAFE_BEFORE):
            continue
        yield Day(match.start(), match.end() - len(match.group("tail")), "month", "care")
