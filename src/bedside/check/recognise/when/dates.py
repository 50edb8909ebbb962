"""Every day in a text: the three kinds of days together, kept where they are somebody's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.model import Mention
from bedside.check.recognise.gate import Gate
from bedside.check.recognise.shape import shape_of
from bedside.check.recognise.when.absolute import named_days, numeric_days
from bedside.check.recognise.when.calendar import MONTHS
from bedside.check.recognise.when.context import Sentences
from bedside.check.recognise.when.feasts import feast_days
from bedside.check.recognise.when.relative import days_of_this_month, months, relative_days

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bedside.check.model import Organisation
    from bedside.check.recognise.when.found import Day
    from bedside.check.text import View

_GATE = Gate(
    number=r"(?:^|[^/\w.-])\d{1,4}[/.-]\d",
    month=r"\b(?:"
    + "|".join(sorted(MONTHS, key=len, reverse=True))
    + r")\b|(?:fourth|4th) of july",
    relative=(
        r"day\b|days?(?:'s| ago| earlier)|days\b|night|weeks?\b|weekend|months?\b|tomorrow"
        r"|morning|afternoon|evening|\bago\b|earlier|moments"
        r"|\d ?(?:[ap]\.?m\b|o'clock)|\d:\d\d|\bnoon\b|midnight|\bthis a\.?m|(?:since|late|early"
        r"|until|the) (?:spring|summer|fall|autumn|winter)|\b(?:mon|tues?|weds?|thu|thurs?|fri"
        r"|sat|sun|tonite|2day|hoy|ayer|anoche|antenoche|antier|anteayer|anteanoche|hace|lunes"
        r"|martes|miercoles|jueves|viernes|sabado|domingo|semana|mes pasado)\b|esta tarde|este"
        r" mediodia|madrugada|manana|last (?:spring|summer|fall|autumn|winter)|past (?:spring"
        r"|summer|fall|winter)"
    ),
    nth=r"\bthe \d{1,2}(?:st|nd|rd|th)\b",
    feast=(
        r"christmas|xmas|\b\w+(?:'s|s|s'|x|g|l|h|n|d|t|y)'? day\b|new years?|thanksgiving|friday"
        r"|easter|halloween|mardi gras|fat tuesday|holy week|ash wednesday"
        r"|palm sunday|valentine|juneteenth|bowl sunday|bonfire|fawkes|\btet\b|diwali|deepavali"
        r"|\bholi\b|navratri|vaisakhi|\beid\b|ramadan|ashura|hanukkah"
        r"|chanukah|passover|pesach|rosh hash|yom kippur|purim|sukkot|nowruz|norooz|kwanzaa"
        r"|epiphany|pentecost|autumn festival|chuseok"
        r"|songkran|\bobon\b|bandhan|navidad|nochebuena|nochevieja|ano nuevo|semana santa"
        r"|viernes santo|dia de |prom night|homecoming|birthday|b-?day\b|due date|anniversary"
        r"|cumpleanos"
    ),
)
# Without a country the reader is taken to be in the United States: 3/4 is the fourth of March.
_MONTH_FIRST = frozenset({"", "US", "PH", "CA"})


def find_dates(view: View, organisation: Organisation) -> Iterator[Mention]:
    """Every day in the view, as mentions of type DATE, left to right and never overlapping.

    `value` is the ISO form of a full date, else one of "month-day", "month-year", "month",
    "relative", "feast", "time". See the package for what is not a mention.
    """
    lower = shape_of(view.text).lower()
    passed = _GATE.passed(lower)
    if not passed:
        return
    sentences = Sentences(view, lower)
    kept_until = 0
    for day in _joined(_days(lower, organisation, passed)):
        start, end = _trimmed(lower, day.start, day.end)
        if start < kept_until or not _stands_alone(lower, start, end):
            continue
        if day.need == "care" and not sentences.about_somebody(start):
            continue
        if (
            not day.value[:1].isdecimal()
            and day.value != "relative"
            and sentences.names_awareness(start)
        ):
            continue
        kept_until = end
        yield Mention("DATE", start, end, view.text[start:end], value=day.value)


def _days(lower: str, organisation: Organisation, passed: frozenset[str]) -> Iterator[Day]:
    if "number" in passed:
        yield from numeric_days(lower, organisation.country.upper() not in _MONTH_FIRST)
    if "month" in passed:
        yield from named_days(lower)
        yield from months(lower)
    if "relative" in passed:
        yield from relative_days(lower)
    if "nth" in passed:
        yield from days_of_this_month(lower)
    if "feast" in passed:
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


def _joined(days: Iterable[Day]) -> list[Day]:
    """Days left to right, where two forms of one day overlap ("since March", "March 3") as one."""
    found: list[Day] = []
    for day in sorted(days, key=lambda day: (day.start, -day.end)):
        if found and day.start < found[-1].end < day.end:
            # The later form reaches further, and so says the day more exactly.
            found[-1] = day._replace(start=found[-1].start)
        else:
            found.append(day)
    return found
