"""Months, weekdays and hours as people write them, and how to turn a written day into ISO form.

The `*_PATTERN` strings are RE2 syntax for lower-case text, without capturing groups.
"""

from __future__ import annotations

from datetime import date

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan enero",
            "february feb febrero",
            "march mar marzo",
            "april apr abril",
            "may mayo",
            "june jun junio",
            "july jul julio",
            "august aug agosto",
            "september sept sep septiembre setiembre",
            "october oct octubre",
            "november nov noviembre",
            "december dec diciembre",
        ),
        start=1,
    )
    for name in names.split()
}
"""Month names and short forms, English and Spanish, lower case, to 1-12."""

MONTH_PATTERN = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?)"
)
SPANISH_MONTH_PATTERN = (
    r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre"
    r"|noviembre|diciembre)"
)
WEEKDAY_PATTERN = (
    r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|(?:mon|tues|tue|wed|thurs|thur|thu|fri|sat|sun)\b\.?)"
)
FULL_WEEKDAY_PATTERN = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
SPANISH_WEEKDAY_PATTERN = r"(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)"
CLOCK_PATTERN = (
    r"(?:\d{1,2}(?::\d{2}){1,2}(?:\.\d{1,6})?(?:\s?(?:am|pm|a\.m\.|p\.m\.|a\b|p\b|z\b|hrs?\b))?"
    r"|\d{1,2}\s?(?:am\b|pm\b|a\.m\.|p\.m\.|o'clock)|noon\b|midnight\b)"
)
PART_OF_DAY_PATTERN = r"(?:morning|afternoon|evening|night|lunchtime)"
NUMBER_PATTERN = (
    r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|(?:a )?(?:few|couple)(?: of)?|several|some|many)"
)

# A two-digit year up to this one is taken as 20xx, a later one as 19xx.
_PIVOT = 40


def full_year(written: str) -> int:
    """The year meant by two or four digits."""
    year = int(written)
    if len(written) > 2:
        return year
    return year + (2000 if year <= _PIVOT else 1900)


def iso_day(year: int, month: int, day: int) -> str:
    """The ISO form of a day, or an empty text where the calendar has no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def is_month_day(month: int, day: int) -> bool:
    """Whether some year has this day."""
    return bool(iso_day(2024, month, day))
