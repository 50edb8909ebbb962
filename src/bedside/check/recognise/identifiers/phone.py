"""Telephone and fax numbers (Safe Harbor D and E).

Candidates are stretches of seven digits or more; most are settled by their shape. A number that
only its neighbours make a telephone number ("call 781 5991") is taken when a word of the phone
stands beside it. `phonenumbers` is asked for numbers of other countries and for the plain form.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bedside.check.recognise.identifiers.figures import digits_of
from bedside.check.recognise.identifiers.labelled import counts_something
from bedside.check.recognise.identifiers.phone_words import names_a_fax, names_a_phone

if TYPE_CHECKING:
    from bedside.check.recognise.identifiers.scan import Scan

# Digits with at most three signs between two of them; signs are no digits, so it is linear.
_CANDIDATE = re.compile(r"[+(]{0,2}[0-9](?:[ ().\-–/\u00a0]{0,3}[0-9]){6,18}")
_EXTENSION = re.compile(
    r"\s{0,2}(?:x|ext\.?|extension|opt\.?|option)\s{0,2}[0-9]{1,6}(?![0-9])", re.IGNORECASE
)
_NORTH_AMERICAN = re.compile(
    r"(?:\+?(?:00)?1[ .\-–/]{0,3})?\(?[0-9]{3}\)?(?: ?[.\-–/] ?|[ ]{0,2})[0-9]{3}"
    r"(?: ?[.\-–/] ?|[ ]?)[0-9]{4}"
)
_LOCAL = re.compile(r"([2-9][0-9]{2})[ .\-–]?([0-9]{4})")
_VANITY = re.compile(
    r"(?<![0-9A-Za-z])(?:1[ .\-])?\(?8(?:00|33|44|55|66|77|88)\)?[ .\-](?:[0-9]{3}[ .\-][A-Z]{4}"
    r"|[A-Z]{3,9}(?:[- ][A-Z0-9]{3,6}){0,2}|[0-9]{1,2}-?[A-Z]{5,7})(?![A-Za-z0-9])"
)
_DATE = re.compile(
    r"(?<![0-9])(?:(?:19|20)[0-9]{2}[-–./](?:0?[1-9]|1[0-2])[-–./](?:0?[1-9]|[12][0-9]|3[01])"
    r"|(?:0?[1-9]|[12][0-9]|3[01])[-–./](?:0?[1-9]|[12][0-9]|3[01])[-–./](?:(?:19|20)[0-9]{2}|[0-9]{2}))(?![0-9])"
)
_YEARS = re.compile(
    r"\(?(?:19|20)[0-9]{2} ?[-–/] ?(?:19|20)?[0-9]{2}\)?(?:[ ,\-–/]+(?:19|20)[0-9]{2})*"
)
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:[ .\u00a0][0-9]{3})+")
_SSN = re.compile(r"[0-9]{3}[-– .][0-9]{2}[-– .][0-9]{4}")
_GROUPS = re.compile("[0-9]+")
_ENOUGH = re.compile(r"[0-9](?:[^0-9]{0,3}[0-9]){6}")
_BEFORE_AMOUNT = "$€£¥.,:/#=_@&"


def find_phones(scan: Scan) -> None:
    """Take every telephone and fax number."""
    text = scan.text
    if scan.figures and _ENOUGH.search(text):
        for found in _CANDIDATE.finditer(text):
            _consider(scan, found.start(), found.end())
    if "8" in text and any(
        toll in text for toll in ("800", "833", "844", "855", "866", "877", "888")
    ):
        for found in _VANITY.finditer(text):
            _take(scan, found.start(), found.end(), found.group(), 1.0)


def _consider(scan: Scan, start: int, end: int) -> None:
    text = scan.text
    start, end = _without_tail(text, start, end)
    if scan.taken.touches(start, end) or not _stands_alone(text, start, end):
        return
    written = text[start:end]
    sure = _certainty(scan, written, start, end)
    if sure:
        extension = _EXTENSION.match(text, end)
        _take(scan, start, extension.end() if extension else end, written, sure)


def _without_tail(text: str, start: int, end: int) -> tuple[int, int]:
    """Give an opening bracket without its partner back, and end where a second number begins."""
    whole = _NORTH_AMERICAN.match(text, start)
    if whole and whole.end() < end and not text[whole.end()].isdigit() and len(whole.group()) > 10:
        end = whole.end()
    while text[start] == "(" and ")" not in text[start:end]:
        start += 1
    return start, end


def _stands_alone(text: str, start: int, end: int) -> bool:
    before = text[start - 1 : start] if start else ""
    if before.isalnum() or (
        before and before in _BEFORE_AMOUNT and not _is_joined_word(text, start)
    ):
        return False
    if before in ("-", "–") and text[max(0, start - 2) : start - 1].isdigit():
        return False
    after = text[end : end + 2]
    if after[:1] in ("%", "$", "€", "£"):
        return False
    if after[:1].isalpha() and after[:1] not in "xX":
        return False
    return not (len(after) == 2 and after[0] in ".,:-–/" and after[1].isdigit())


def _is_joined_word(text: str, start: int) -> bool:
    """Whether the sign before a number follows a word or a line ("Phone:555…", "/Fax:…")."""
    return text[start - 1] in ":.,/=#" and (start < 2 or not text[start - 2].isdigit())


def _certainty(scan: Scan, written: str, start: int, end: int) -> float:
    """How sure the shape and the words beside it are of a telephone number; 0 for none."""
    digits = digits_of(written)
    groups = _GROUPS.findall(written)
    if written[0] == "+" and 8 <= len(digits) <= 17:
        return 1.0
    if _DATE.search(written) or _YEARS.fullmatch(written):
        return 0.0
    if _NORTH_AMERICAN.fullmatch(written):
        if len(groups) > 1:
            return 1.0 if digits[-10] in "23456789" and digits[-7] in "23456789" else 0.8
        beside = names_a_phone(scan.text, start, end)
        if digits[-10] in "23456789" and digits[-7] in "23456789":
            return 0.9 if beside else 0.5
        return 0.8 if beside else 0.0
    local = _LOCAL.fullmatch(written)
    if local and not counts_something(scan.text, end):
        if names_a_phone(scan.text, start, end):
            return 0.9
        return 0.8 if local.group(1) == "555" and len(groups) > 1 else 0.0
    if _SSN.fullmatch(written) or len(digits) > 15:
        return 0.0
    if names_a_phone(scan.text, start, end):
        return 0.0 if _THOUSANDS.fullmatch(written) and " " not in written else 0.8
    return _foreign(scan, written, digits, groups)


def _foreign(scan: Scan, written: str, digits: str, groups: list[str]) -> float:
    """A number of another country with no word beside it: in groups, led by a zero or bracket."""
    if (
        len(groups) < 2
        or len(digits) < 8
        or _THOUSANDS.fullmatch(written)
        or "." in written
        or "/" in written
    ):
        return 0.0
    if written[0] == "(" or digits[0] == "0":
        return 0.7
    from phonenumbers import NumberParseException, is_valid_number, parse

    try:
        national = parse(written, scan.country) if scan.country != "US" else None
    except NumberParseException:
        return 0.0
    return 0.7 if national is not None and is_valid_number(national) else 0.0


def _take(scan: Scan, start: int, end: int, written: str, sure: float) -> None:
    fax = names_a_fax(scan.text, start, end)
    scan.take("FAX" if fax else "PHONE", start, end, plain_form(written, scan.country), sure)


_KEYS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")


def plain_form(written: str, country: str = "US") -> str:
    """`written` in E.164 ("+17015550144") where that is certain, else its digits alone."""
    digits = digits_of(written.upper().translate(_KEYS))
    if country in ("US", "CA", "PR", ""):
        if written[0] != "+" and len(digits) == 10 and digits[0] not in "01":
            return "+1" + digits
        if len(digits) == 11 and digits[0] == "1":
            return "+" + digits
    if written[0] == "+":
        return "+" + digits
    if country in ("US", "CA", "PR", ""):
        return digits
    from phonenumbers import NumberParseException, PhoneNumberFormat, format_number, parse

    try:
        return format_number(parse(written, country), PhoneNumberFormat.E164)
    except NumberParseException:
        return digits
