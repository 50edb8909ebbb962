"""Every day in a text: the three kinds of days together, kept where they are somebody's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from bedside.check.model import Mention
from bedside.check.recognise.shape import shape_of
from bedside.check.recognise.when.absolute import absolute_days
from bedside.check.recognise.when.calendar import MONTHS
from bedside.check.recognise.when.context import Sentences
from bedside.check.recognise.when.feasts import feast_days
from bedside.check.recognise.when.relative import relative_days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation
    from bedside.check.recognise.when.found import Day
    from bedside.check.text import View

# One cheap look decides for most posts that there is no day in them.
_GATE = re2.compile(
    r"\d[/.-]\d|\b(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b"
    r"|day\b|day[s']|days|night|week|month|tomorrow|morning|afternoon|evening|ago\b|earlier|\bdate|noon\b|\b(?:mon|tues?|weds?|thu|thurs?|fri|sat|sun)\b"
    r"|last (?:spring|summer|fall|autumn|winter)|past (?:spring|summer|fall|winter)|\d(?:st|nd|rd|th)\b"
    r"|christmas|xmas|thanksgiving|easter|halloween|gras\b|valentine|juneteenth|new year|\btet\b|diwali|deepavali|\bholi\b"
    r"|navratri|vaisakhi|\beid\b|ramadan|ashura|hanukkah|chanukah|passover|pesach|rosh hash|yom kippur|purim|sukkot|nowruz|norooz"
    r"|kwanzaa|epiphany|pentecost|autumn festival|chuseok|songkran|obon\b|bandhan"
    r"|\bhoy\b|ayer\b|anoche|antier|semana|esta tarde|manana|mes pasado|\bhace\b|lunes|martes|miercoles|jueves|viernes|sabado|domingo"
    r"|navidad|nochebuena|nochevieja|ano nuevo|dia de |cumplea|tonite"
)
# Without a country the reader is taken to be in the United States: 3/4 is the fourth of March.
_MONTH_FIRST = frozenset({"", "US", "PH", "CA"})


def find_dates(view: View, organisation: Organisation) -> Iterator[Mention]:
    """Every day in the view, as mentions of type DATE, left to right and never overlapping.

    `value` is the ISO form of a full date, else one of "month-day", "month-year", "month",
    "relative", "feast". See the package for what is not a mention.
    """
    lower = shape_of(view.text).lower()
    if not _GATE.search(lower):
        return
    sentences = Sentences(view, lower)
    kept_until = 0
    for day in sorted(_days(lower, organisation), key=lambda day: (day.start, -day.end)):
        start, end = _trimmed(lower, day.start, day.end)
        if start < kept_until or not _stands_alone(lower, start, end):
            continue
        if day.need == "care" and not sentences.about_somebody(start):
            continue
        if not day.value[:1].isdecimal() and day.value != "relative" and sentences.names_awareness(start):
            continue
        kept_until = end
        yield Mention("DATE", start, end, view.text[start:end], value=day.value)


def _days(lower: str, organisation: Organisation) -> Iterator[Day]:
    yield from absolute_days(lower, organisation.country.upper() not in _MONTH_FIRST)
    yield from relative_days(lower)
    yield from feast_days(lower)


def _trimmed(lower: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without the preposition in front and the marks behind."""
    while end > start and lower[end - 1] in " ,.!?;:)\n":
        end -= 1
    for word in ("on ", "in ", "by ", "en ", "of "):
        if lower.startswith(word, start):
            start += len(word)
    return start, end


def _stands_alone(lower: str, start: int, end: int) -> bool:
    """Whether no letter or number touches the stretch (RE2's word edge knows ASCII only)."""
    return not (lower[max(0, start - 1) : start].isalnum() or lower[end : end + 1].isalnum())
