"""Ages of one person, in every written form: 4yo, 34-year-old, 62M, in her nineties, turned 101."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.model import Mention
from bedside.check.recognise.shape import shape_of
from bedside.check.recognise.when.age_forms import AGE, DECADES, FORMS, GATE
from bedside.check.recognise.when.age_guards import (
    is_a_band,
    is_a_thing,
    is_beside_a_name,
    is_clinical,
    is_counted,
    is_hypothetical,
)
from bedside.check.recognise.when.written_numbers import number_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation
    from bedside.check.text import View

OLDEST = 122
"""Years beyond which a number is taken to count something else than somebody's life."""


def find_ages(view: View, _organisation: Organisation) -> Iterator[Mention]:
    """Every age of one person in the view, as mentions of type AGE, left to right.

    `value` is the age in whole years as digits ("0" below a year), "90+" where only that is said
    (nonagenarians, the nineties, centenarians), and the tens for other decades ("80").
    """
    text = shape_of(view.text)
    lower = text.lower()
    if not GATE.search(lower):
        return
    for match in AGE.finditer(lower):
        group = match.groupdict()
        kind = next(name for name in FORMS if group[name] is not None)
        start, end = match.span()
        if kind in _ONLY_THE_NUMBER:
            start += match.group().index(group[kind] or "")
            end = start + len(group[kind] or "")
        value = _value(kind, group)
        if (
            not value
            or lower[max(0, start - 1) : start].isalnum()
            or lower[end : end + 1].isalnum()
        ):
            continue
        if _refused(kind, group, text, lower, start, end):
            continue
        if kind == "birthday" and lower[:start].endswith(_OWN_DAY):
            # "on her 93rd birthday": the day itself is a DATE, the number the age.
            end -= len(group["party"] or "")
        yield Mention("AGE", start, end, view.text[start:end], value=value)


_ONLY_THE_NUMBER = frozenset({"between", "being", "at", "happy", "late"})
_NOT_BIRTHDAYS = frozenset(
    "anniversary annual year years wedding work of day week month hour season".split()
)
_LATIN = {
    "quin": "50",
    "sexa": "60",
    "sept": "70",
    "octo": "80",
    "nona": "90+",
    "cent": "90+",
    "supe": "90+",
}
_TENS = {word: str(20 + 10 * tens) for tens, word in enumerate(DECADES.split("|"))}
_OWN_DAY = tuple(
    f"{word} {whose} "
    for word in "on before after since until for celebrated celebrating celebrate spent".split()
    for whose in ("her", "his", "their", "my")
)


def _value(kind: str, group: dict[str, str | None]) -> str:
    """The age as a mention's value; empty where nobody is that old."""
    written = group[kind] or ""
    if kind == "latin":
        return _LATIN[written[:4]]
    if kind == "decade":
        tens = _TENS.get(written) or "".join(filter(str.isdecimal, written))
        return "90+" if tens == "90" else tens
    if kind == "band":
        return "90+"
    number = number_in(written)
    if kind == "small":
        unit = group["unit"] or ""
        per_year = (
            12 if unit.startswith("mo") or unit == "mth" else 52 if unit.startswith("w") else 366
        )
        return str(number // per_year) if number < 400 else ""
    return str(number) if 0 < number <= OLDEST or (number == 0 and "zero" in written) else ""


def _refused(
    kind: str, group: dict[str, str | None], text: str, lower: str, start: int, end: int
) -> bool:
    """Whether a number that looks like an age is a band, a thing's age, or a count of something."""
    if kind in {"latin", "band"}:
        return False
    if kind == "sex":
        return not is_clinical(text, lower, start, end)
    if kind == "between":
        return not is_beside_a_name(text, start, end)
    if is_a_band(lower, start, end):
        return True
    if kind == "happy":
        return (group["happy_next"] or "").strip() in _NOT_BIRTHDAYS
    if kind in {"years", "small", "birthday"}:
        return is_a_thing(lower, start, end)
    counted = kind in {"turned", "being", "late", "at"}
    return counted and (is_counted(lower, end) or is_hypothetical(lower, start))
