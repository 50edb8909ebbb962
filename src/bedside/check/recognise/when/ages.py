"""Ages of one person, in every written form: 4yo, 34-year-old, 62M, in her nineties, turned 101."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from bedside.check.model import Mention
from bedside.check.recognise.shape import shape_of
from bedside.check.recognise.when.age_guards import is_a_band, is_a_thing, is_counted, is_hypothetical
from bedside.check.recognise.when.written_numbers import (
    ORDINAL_WORDS_PATTERN,
    WORDS_PATTERN,
    number_in,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation
    from bedside.check.text import View

OLDEST = 122
"""Years of the oldest person on record (Jeanne Calment, 1875-1997): what is more is no age."""

_NUM = rf"(?:\d{{1,3}}|{WORDS_PATTERN})"
_DECADES = "twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties"
_GATE = re2.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy"
    r"|eighty|ninety|hundred)\b)[- ]?(?:and[- ]a[- ]half[- ])?(?:years?|yrs?|y[./]?o|months?|mos?|weeks?|wks?|days?|hours?)\b"
    rf"|\bage[ds]?\b|\bhappy \d|\bat \d{{2,3}},? (?:he|she|my)\b|(?:have|'ve|woulda) (?:been|turned)|\bturn(?:s|ed|ing)? |\b(?:{_DECADES}|[2-9]0'?s)\b|genarian|centenarian|birthday|b-?day"
    r"|\d ?/?[mf]\b|, ?\d{1,3}[,.)]|\(\d{1,3}\)|(?:'s|'m|\b(?:is|was|am|she|he)) (?:only |just |now |almost |nearly |about )?\d"
    r"|an(?:os|itos)|cumpl|\d (?:and|or) (?:older|over|up)\b|\d{2}-jahrig|jahre alt|(?:de|a) \d{1,2} ans"
)
_AGE = re2.compile(
    rf"\b(?P<years>{_NUM})(?: and a half)?[- ]?(?:years?|yrs?|yr\.)[- ](?:old(?:'s)?|young|of age)\b"
    r"|\b(?P<short>\d{1,3}) ?-?(?:y\.o\.|(?:y/o|y\.o|yo|yro|y\.?old|yrold)\b)(?: ?(?:[mf]|male|female)\b)?"
    rf"|\b(?P<small>{_NUM}|a)(?: and a half)?[- ]?(?P<unit>months?|mos?|mth|weeks?|wks?|days?|hours?|hrs?)[- ](?:old|young)\b"
    rf"|\b(?:aged|age:?|age is|age of|d\.?o\.?b\.? age) (?P<aged>{_NUM})\b"
    rf"|\bin (?:her|his|their|my) (?:(?:very )?(?:early|mid|middle|late)[- ]?(?:to[- ]late[- ])?)?(?P<decade>{_DECADES}|'?[2-9]0'?s)\b"
    r"|\b(?P<latin>(?:super)?centenarian|nonagenarian|octogenarian|septuagenarian|sexagenarian|quinquagenarian)\b"
    rf"|\b(?:turn(?:s|ed|ing)?|cumple|cumplio) (?P<turned>(?:the )?(?:big )?{_NUM})(?: an(?:os|itos))?\b"
    rf"|\b(?P<birthday>\d{{1,3}}(?:st|nd|rd|th)|{ORDINAL_WORDS_PATTERN})(?P<party> (?:birthday|b-?day))\b"
    rf"|\b(?:she|he|i|mom|mum|dad|grandma|grandpa|mother|father|nana|granny|son|daughter|who|patient|pt)(?: is|'s|s|'m| am| was| turns)(?: only| just| now| almost| nearly| about| already| like)? (?P<being>\d{{1,3}})\b"
    rf"|\b(?:would have|would've|woulda|might have) (?:been|turned) (?P<late>{_NUM})\b|\bat (?P<at>\d{{2,3}}),? (?:he|she|my|years old)\b"
    r"|\bhappy (?P<happy>\d{1,3}(?:st|nd|rd|th))(?P<happy_next> ?[\w]*)"
    r"|\b(?P<sex>\d{1,3}) ?(?:y/?o)?[ /]?(?P<mf>[mf])\b"
    r"|(?:\bde|\btiene|\btengo|\bcon|\btenia) (?P<anos>\d{1,3}) an(?:os|itos)\b(?: de edad)?"
    r"|\b(?P<edad>\d{1,3}) an(?:os|itos) de edad\b"
    r"|\b(?:agee? de |de )(?P<ans>\d{1,3}) ans\b|\b(?P<jahre>\d{1,3})(?: jahre alt|-jahrige[rnms]?)\b"
    r"|\b(?P<band>9\d|1[01]\d) (?:years )?(?:or|and) (?:older|over|up)\b"
    r"|(?:, ?|\(|, age )(?P<between>\d{1,3})(?:,|\))"
)


def find_ages(view: View, organisation: Organisation) -> Iterator[Mention]:
    """Every age of one person in the view, as mentions of type AGE, left to right.

    `value` is the age in whole years as digits ("0" below a year), "90+" where only that is said
    (nonagenarians, the nineties, centenarians), and the tens for other decades ("80").
    """
    text = shape_of(view.text)
    lower = text.lower()
    if not _GATE.search(lower):
        return
    for match in _AGE.finditer(lower):
        group = match.groupdict()
        kind = next(name for name in _KINDS if group[name] is not None)
        start, end = match.span()
        if kind in {"between", "being", "at", "happy", "late"}:
            start += match.group().index(group[kind] or "")
            end = start + len(group[kind] or "")
        value = _value(kind, group)
        if not value or lower[max(0, start - 1) : start].isalnum() or lower[end : end + 1].isalnum():
            continue
        if _refused(kind, group, text, lower, start, end):
            continue
        if kind == "birthday" and lower[:start].endswith(_OWN_DAY):
            # "on her 93rd birthday": the day itself is a DATE, the number the age.
            end -= len(group["party"] or "")
        yield Mention("AGE", start, end, view.text[start:end], value=value)


_KINDS = (
    "years", "short", "small", "aged", "decade", "latin", "turned", "birthday", "being", "late", "at", "happy", "sex", "anos", "edad", "ans",
    "jahre", "band", "between",
)  # fmt: skip
_NOT_BIRTHDAYS = frozenset("anniversary annual year years wedding work of day week month hour season".split())
_LATIN = {"quin": "50", "sexa": "60", "sept": "70", "octo": "80", "nona": "90+", "cent": "90+", "supe": "90+"}
_TENS = {word: str(20 + 10 * tens) for tens, word in enumerate(_DECADES.split("|"))}
_OWN_DAY = tuple(
    f"{word} {whose} "
    for word in ("on", "before", "after", "since", "until", "for", "celebrated", "celebrating", "celebrate", "spent")
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
        per_year = 12 if unit.startswith("mo") or unit == "mth" else 52 if unit.startswith("w") else 366
        return str(number // per_year) if number < 400 else ""
    return str(number) if 0 < number <= OLDEST or (number == 0 and "zero" in written) else ""


def _refused(kind: str, group: dict[str, str | None], text: str, lower: str, start: int, end: int) -> bool:
    """Whether a number that looks like an age is a band, a thing's age, or a count of something."""
    if kind in {"latin", "band"}:
        return False
    if kind == "sex":
        return not _clinical(text, lower, start, end)
    if kind == "between":
        return not _between_commas(text, start, end)
    if is_a_band(lower, start, end):
        return True
    if kind in {"years", "small", "birthday"}:
        return is_a_thing(lower, start, end)
    if kind == "happy":
        return (group["happy_next"] or "").strip() in _NOT_BIRTHDAYS
    if kind in {"turned", "being", "late", "at"}:
        return is_counted(lower, end) or is_hypothetical(lower, start)
    return False


def _clinical(text: str, lower: str, start: int, end: int) -> bool:
    """Whether "62M" stands as clinicians write a patient: upper case, or followed by how they came."""
    before, after = lower[max(0, start - 12) : start], lower[end : end + 12]
    if before.endswith(("$", "*", "-", "/", ".", "+", "~")) or after.startswith(("%", "/", "-", "+", "°")):
        return False
    if after.lstrip().startswith(_PRESENTED):
        return True
    return text[end - 1].isupper() and before.endswith(("a ", "an ", "pt ", "pt: ", "our ", "this ", "my ", "had ", "is "))


_PRESENTED = ("with ", "w/", "c/o", "s/p", "presents", "presented", "presenting", "admitted", "who ", "h/o", "in bed", "came", "patient", "pt ", "found", "fell", "in the er")  # fmt: skip


def _between_commas(text: str, start: int, end: int) -> bool:
    """Whether a number stands beside a name as newspapers write an age ("Carla, 34, ...")."""
    before = text[max(0, start - 24) : start].rstrip(" ,(")
    word = before.split()[-1] if before.split() else ""
    if not word[:1].isupper() or not word.isalpha() or len(word) < 2 or word.isupper() and len(word) < 4:
        return False
    if word.lower() in _NOT_NAMES or int("".join(filter(str.isdecimal, text[start:end])) or 0) > OLDEST:
        return False
    return not text[end : end + 6].lstrip(" ,)").startswith(tuple("0123456789"))


_NOT_NAMES = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug"
    " sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday room bed unit floor suite apt page"
    " chapter vol volume part level stage type grade class vitamin covid section title number phase act table figure no"
    " street avenue road drive route highway exit channel box season episode week day year gate building".split()
)
