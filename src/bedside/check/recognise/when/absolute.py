"""Days of the calendar: 3/14/2024, March 3rd, the 3rd of March, 3 de marzo, in March 2019."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from bedside.check.recognise.when.calendar import (
    CLOCK_PATTERN,
    MONTH_PATTERN,
    MONTHS,
    PART_OF_DAY_PATTERN,
    SPANISH_MONTH_PATTERN,
    SPANISH_WEEKDAY_PATTERN,
    WEEKDAY_PATTERN,
    full_year,
    is_month_day,
    iso_day,
)
from bedside.check.recognise.when.found import Day

if TYPE_CHECKING:
    from collections.abc import Iterator

_BEFORE = (
    rf"(?:(?:at |@ ?)?{CLOCK_PATTERN},?(?: on)? )?"
    rf"(?:{WEEKDAY_PATTERN},?(?: {PART_OF_DAY_PATTERN},?)?(?: the)? |{SPANISH_WEEKDAY_PATTERN},? )?"
)
_AFTER = rf"(?:,?(?: at| @| around| about| a las)?[ t]{CLOCK_PATTERN}|,? {PART_OF_DAY_PATTERN}\b)?"
_ORDINAL_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
    " thirteenth fourteenth"
    " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second"
    " twenty-third"
    " twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth"
    " thirtieth thirty-first"
).split()
ORDINALS = {word: number for number, word in enumerate(_ORDINAL_WORDS, start=1)} | {
    "primero": 1,
    "1o": 1,
    "1ro": 1,
}
"""Days of a month in words, English and Spanish, to 1-31."""
_JOINS = frozenset("/.-$")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?|{'|'.join(reversed(_ORDINAL_WORDS))})"
_YEAR = r"(?:,? (?:of |de |del )?(?P<year>(?:1[89]|20)\d{2}|'\d{2})\b)?"

_NUMERIC = re2.compile(
    rf"\b{_BEFORE}(?:"
    r"(?P<iso_year>(?:1[89]|20)\d{2})[-/.](?P<iso_month>\d{1,2})[-/.](?P<iso_day>\d{1,2})"
    r"|(?P<one>\d{1,2})(?:/(?P<two>\d{1,2})/|-(?P<two_dash>\d{1,2})-|\.(?P<two_dot>\d{1,2})\.)"
    r"(?P<three>(?:1[89]|20)\d{2}|\d{2})"
    r"|(?P<only_month>0?[1-9]|1[0-2])[/-](?P<only_year>(?:19|20)\d{2})"
    rf")\b{_AFTER}"
)
_SHORT = re2.compile(
    rf"(?P<cue>\b(?:{WEEKDAY_PATTERN},? |(?:on|since|from|until|till|by|dated?|dob|d\.o\.b\."
    r"|born|admitted"
    r"|discharged|died|seen|due|surgery|started|el) (?:the )?|(?:date|dob|admit|dc|d/c):? ?))?"
    rf"\b(?P<one>\d{{1,2}})/(?P<two>\d{{1,2}})\b(?P<clock>{_AFTER})"
)
_NAMED = re2.compile(
    rf"\b{_BEFORE}(?:"
    rf"(?P<month>{MONTH_PATTERN}) ?(?:the )?(?P<day>{_DAY})\b"
    rf"(?: ?(?:-|to|and|&|through|thru|or) ?(?:{MONTH_PATTERN} )?{_DAY}\b)?{_YEAR}"
    rf"|(?:the )?(?P<day_first>{_DAY})(?: ?(?:-|to|and|&) ?{_DAY})?[ -](?:of )?"
    rf"(?P<month_after>{MONTH_PATTERN})\b(?:[ -](?P<year_after>(?:1[89]|20)\d{{2}})\b)?"
    rf"|(?:el )?(?P<dia>\d{{1,2}}|primero|1o|1ro)(?: (?:al?|y) \d{{1,2}})? de"
    rf" (?P<mes>{SPANISH_MONTH_PATTERN})"
    rf"\b(?:,? (?:de |del )?(?P<ano>(?:1[89]|20)\d{{2}})\b)?"
    rf"|(?P<month_alone>{MONTH_PATTERN}|{SPANISH_MONTH_PATTERN}),? (?:of |de |del )?"
    r"(?P<year_alone>(?:1[89]|20)\d{2}|'\d{2})\b"
    r"|(?P<fourth>(?:the )?(?:fourth|4th) of july|cinco de mayo)"
    rf")\b{_AFTER}"
)

# After a number that could be a day, these words say that it counts something else.
_COUNTED = frozenset(
    "of cup cups star stars teaspoon tsp tablespoon tbsp inch inches mile miles lb lbs people"
    " adults women men kids"
    " children americans patients teens hour hours pound pounds percent million billion % in out"
    " times ways things"
    " months weeks days years minutes minute million".split()
)


def numeric_days(lower: str, day_first: bool) -> Iterator[Day]:
    """Days in numbers in a lower-case text; `day_first` reads 3/4 as the third of April."""
    yield from _numeric(lower, day_first)
    yield from _short(lower, day_first)


def named_days(lower: str) -> Iterator[Day]:
    """Days and years with a month's name in a lower-case text."""
    for match in _NAMED.finditer(lower):
        group = match.groupdict()
        month = group["month"] or group["month_after"] or group["mes"]
        if month is None:
            yield Day(match.start(), match.end(), "month-day" if group["fourth"] else "month-year")
            continue
        number = MONTHS[month.rstrip(".")]
        written = group["day"] or group["day_first"] or group["dia"]
        day = ORDINALS.get(written) or int("".join(filter(str.isdecimal, written)))
        year = group["year"] or group["year_after"] or group["ano"]
        if not is_month_day(number, day) or (
            written.isdecimal() and not year and _counts(lower, match.end())
        ):
            continue
        value = iso_day(full_year(year.lstrip("'")), number, day) if year else ""
        yield Day(match.start(), match.end(), value or "month-day")


def _counts(lower: str, end: int) -> bool:
    """Whether the word after a number says that it counts something."""
    after = lower[end : end + 16].lstrip(" +")
    if after.startswith(("in ", "out ")):
        return after.split(" ", 1)[1][:1].isdecimal()
    return after[:1] == "%" or (after.split() or [""])[0].strip(".,!?;:") in _COUNTED - {
        "in",
        "out",
        "of",
    }


def _numeric(lower: str, day_first: bool) -> Iterator[Day]:
    for match in _NUMERIC.finditer(lower):
        # Beside a dot, dash or slash it is part of a version, an address or a longer number.
        if lower[max(0, match.start() - 1) : match.start()] in _JOINS or _runs_on(
            lower, match.end()
        ):
            continue
        group = match.groupdict()
        if group["only_year"]:
            value = "month-year"
        elif group["iso_year"]:
            value = iso_day(int(group["iso_year"]), int(group["iso_month"]), int(group["iso_day"]))
        else:
            two = group["two"] or group["two_dash"] or group["two_dot"]
            european = day_first or bool(group["two_dot"])
            value = _ordered(int(group["one"]), int(two), full_year(group["three"]), european)
        if value:
            yield Day(match.start(), match.end(), value)


def _runs_on(lower: str, end: int) -> bool:
    return lower[end : end + 1] in _JOINS and lower[end + 1 : end + 2].isdecimal()


def _ordered(one: int, two: int, year: int, day_first: bool) -> str:
    """The ISO day of two numbers in the likelier order, else in the other, else empty."""
    month, day = (two, one) if day_first else (one, two)
    return iso_day(year, month, day) or iso_day(year, day, month)


def _short(lower: str, day_first: bool) -> Iterator[Day]:
    """Days like 3/14; without a word before them that asks for a day, only what is no fraction."""
    for match in _SHORT.finditer(lower):
        group = match.groupdict()
        one, two, cue = int(group["one"]), int(group["two"]), group["cue"] or ""
        start = match.start() + (0 if cue.startswith(_WEEKDAYS) else len(cue))
        if lower[max(0, start - 1) : start] in _JOINS or _runs_on(lower, match.end()):
            continue
        if (one, two) == (24, 7) or not _ordered(one, two, 2024, day_first):
            continue
        if cue or group["clock"]:
            yield Day(start, match.end(), "month-day")
        elif not _fraction(one, two) and not _counts(lower, match.end()):
            yield Day(start, match.end(), "month-day", "care")


def _fraction(one: int, two: int) -> bool:
    """Whether two numbers are likelier a share, a score or a famous day than a day of a patient."""
    return (
        one == two
        or (one < two and two <= 10)
        or (one, two) == (9, 11)
        or (one == 1 and two in {12, 16, 20})
    )
