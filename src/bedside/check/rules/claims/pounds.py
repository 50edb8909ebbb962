"""How fast a text says that weight is lost."""

from __future__ import annotations

import re2

_AMOUNT = re2.compile(
    r"([0-9]+(?:\.[0-9])?|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|"
    r"thirty|"
    r"forty|fifty)(?: to ([0-9]+)|\+| or more)? (pounds|lbs?|kilos|kg|inches|dress sizes)"
)
_SPAN = re2.compile(
    r"(?:in|a|per|each|every|by|within|this|over|after) (?:just |only |the |first |about |under |"
    r"your |"
    r"as little as )*([0-9]+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a|an)? ?"
    r"(days?|weeks?|weekend|months?|years?)"
)
_WORDS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30,
    "forty": 40, "fifty": 50,
}  # fmt: skip
_WEEKS = {"day": 1 / 7, "wee": 1.0, "mon": 52 / 12, "yea": 52.0}
_KILO = 2.2  # pounds
_MOST = 2.0  # pounds a week that the FTC’s gut check leaves room for
_DID = re2.compile(r"^(?:lost|dropped|took off|burned off|melted)\b")


def is_too_fast(lower: str) -> bool:
    """Whether a promise of so much weight in so much time is more than two pounds a week.

    What somebody has lost is a testimonial, and another rule's.
    """
    amount, span = _AMOUNT.search(lower), None
    if amount is not None:
        span = _SPAN.search(lower[amount.end() :])
    if amount is None or span is None or _DID.search(lower):
        return False
    pounds = _number(amount[2] or amount[1]) * (_KILO if amount[3].startswith("k") else 1.0)
    if amount[3] in {"inches", "dress sizes"}:
        pounds *= _MOST
    weeks = _number(span[1] or "one") * _WEEKS[span[2][:3]]
    return pounds / weeks > _MOST


def _number(figures: str) -> float:
    return float(_WORDS.get(figures) or float(figures))
