"""The parts of a health alert: what, where, what to do, until when, and who says so."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

import re2

from bedside.check.recognise.when import find_dates
from bedside.check.text.matchable import matchable

if TYPE_CHECKING:
    from bedside.check.model import Organisation
    from bedside.check.recognise.reading import Reading

_OVER = re2.compile(
    r"(?i)\b(?:all[- ]clear|lifted|has ended|have ended|ended|is over|are over|cleared|no longer "
    r"in effect|cancell?ed|rescinded|resolved|reopened|restored|resumes?|stable again|"
    r"open again|back to normal)\b"
)
_WHERE = re2.compile(
    r"(?:\b(?:for|in|at|near|across|of|around|throughout|along) "
    r"(?:the |all of |all |downtown |parts of )*(?:[A-Z][a-z]|[0-9]+ [A-Z]))|(?i:\b(?:county|"
    r"city of|district|campus|street|avenue|road|highway|route|neighborhoods?|zip codes?|"
    r"statewide|countywide|citywide|library|hospital|clinic|building|entrance|school|area|town|"
    r"valley|floors?|department|tower|lot|nationwide)\b)"
)
_UNTIL = re2.compile(
    r"(?i)\b(?:until|till|through|thru|ends?|expires?|further notice|for (?:the next|about|at "
    r"least)? ?(?:[0-9]+|one|two|three|a few|several) (?:hours?|days?|weeks?)|next update|"
    r"updates? (?:every|at|by|hourly)|hourly|right now|today|tonight|tomorrow|"
    r"this (?:morning|afternoon|evening|week)|lots? [0-9])"
)
_DO = re2.compile(
    r"(?i)\b(?:boil|stay|avoid|go to|get to|take|seek|do not|don't|call|use|close|wait|plan|bring|"
    r"keep|evacuate|come|drink|wear|wash|stop|throw|return|turn|move|leave|park|check|drive|limit|"
    r"rest|follow|watch|clear|run|open|closed|available|visit|shelter|please|cancel|expect)\b"
)
_SOURCE = re2.compile(
    r"(?i)\b(?:source|according to|says|said|health (?:department|district|officer)|weather "
    r"service|sheriff|police|fire department|city (?:of|water|office)|county|utility|cdc|fda|cpsc|"
    r"epa|updates?|officials?|emergency (?:office|management)|maker)\b"
)
_WEEKDAY = "(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,? )?"
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_END = re2.compile(
    r"(?i)\b(?:until|till|through|thru|by|to|expires?(?: on)?|ends?(?: on)?|ending|valid|closes?) "
    + _WEEKDAY
    + r"((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\.? ([0-9]{1,2})(?:st|nd|rd|th)?"
    r"(?:,? ([0-9]{4}))?"
)
_LAST = re2.compile(r"\b(?:until|till|through|thru|expires?|ends?|ending|valid|closes?|to|by)\b")
_HALF_A_YEAR = timedelta(days=180)
_BEFORE = 14  # characters before a date that may say it is the end


class Parts(NamedTuple):
    """Which parts an alert lacks, in words for its writer; `is_over`: it says that all is well."""

    lacks: tuple[str, ...]
    is_over: bool


def parts_of(reading: Reading) -> Parts:
    """Which parts an alert lacks."""
    text = matchable(reading.view.text)
    over = bool(_OVER.search(text))
    links = reading.view.links
    lacks = []
    if not _WHERE.search(text):
        lacks.append("where")
    if not _DO.search(text):
        lacks.append("what to do")
    if not over and not _UNTIL.search(text):
        lacks.append("until when")
    if not links and not _SOURCE.search(text) and not any(reading.of_type("PHONE")):
        lacks.append("who says so, and where updates are")
    return Parts(tuple(lacks), over)


def end_of(reading: Reading, organisation: Organisation, on: date) -> tuple[date, int, int] | None:
    """The last day that an alert gives, and where it stands; None where it gives none.

    A day without a year is the one nearest to `on`.
    """
    found = _END.search(matchable(reading.view.text))
    if found:
        ends = _nearest(found.group(1), int(found.group(2)), found.group(3), on)
        if ends:
            return ends, found.start(), found.end()
    for mention in find_dates(reading.view, organisation):
        before = matchable(reading.view.lower[max(0, mention.start - _BEFORE) : mention.end])
        if _LAST.search(before):
            try:
                return date.fromisoformat(mention.value), mention.start, mention.end
            except ValueError:
                continue
    return None


def _nearest(month: str, day: int, year: str | None, on: date) -> date | None:
    number = _MONTHS.index(month[:3].lower()) + 1
    try:
        ends = date(int(year) if year else on.year, number, day)
    except ValueError:
        return None
    if year is None and on - ends > _HALF_A_YEAR:
        return ends.replace(year=on.year + 1) if not (number == 2 and day == 29) else None
    return ends
