"""An age in general words: "young", "an adult", "90 or older"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from bedside.check.generalise.replacement import Replacement, cased, with_article

if TYPE_CHECKING:
    from bedside.check.model import Mention
    from bedside.check.recognise.reading import Reading

_YEARS_OLD = re2.compile(r"(?i)year|yo\b|y/o|y\.o|años|month|week")
_BIRTHDAY = re2.compile(r"(?i)birthday|cumpleaños")
_TURNS = {"turned": "had a birthday", "turns": "has a birthday", "turning": "having a birthday"}
# What follows an age that stands for the person: "a 4-year-old in bed 12".
_ALONE = re2.compile(
    r"^(?:[^\p{L}\d ]|$| (?:in|at|with|who|from|is|was|came|today|and|ever|has|had)\b)"
)
# An age that is all that is said, between commas or after "is".
_SAID_OF = re2.compile(r"(?i)(?:,|\b(?:is|was|am))\s+$")
_ENDS = re2.compile(r"^\s*(?:[.!?,;:)…\n]|$|\b(?:and|of|from|in|when|who|but)\b)")
_GRADES = (
    (1, "young", "a baby"),
    (13, "young", "a child"),
    (18, "teenage", "a teenager"),
    (65, "adult", "an adult"),
    (90, "older", "an older adult"),
)
"""Below so many years: the word before a noun, and the words that stand for themselves."""
_GROWN, _OLD = 18, 90


def age(reading: Reading, mention: Mention) -> Replacement:
    """What to write for an age."""
    years = int(digits) if (digits := mention.value.rstrip("+")).isdigit() else _GROWN
    words, lower = mention.text, reading.view.lower
    if turns := _TURNS.get(words.lower().split(" ", 1)[0]):
        return Replacement(mention.start, mention.end, turns)
    if _BIRTHDAY.search(words):
        return Replacement(mention.start, mention.end, "birthday")
    if words.lower().endswith(("st", "nd", "rd", "th")):
        return _ordinal(reading, mention)
    if years >= _OLD:
        adjective = _YEARS_OLD.search(words) and "young" not in words.lower()
        plain = "90-or-older" if adjective else "90 or older"
        return Replacement(mention.start, mention.end, plain)
    before_noun, alone = next(grade[1:] for grade in _GRADES if years < grade[0])
    after = lower[mention.end : mention.end + 12]
    if _SAID_OF.search(lower[max(0, mention.start - 6) : mention.start]) and _ENDS.search(after):
        return Replacement(mention.start, mention.end, alone)
    if years < _GROWN and _ALONE.search(after):
        before_noun += " patient"
    start, plain = with_article(reading, mention.start, before_noun)
    return Replacement(start, mention.end, cased(reading, start, plain))


def _ordinal(reading: Reading, mention: Mention) -> Replacement:
    # "her 102nd birthday" becomes a big one, "Happy 96th!" a happy birthday.
    text, lower = reading.view.text, reading.view.lower
    happy = lower[: mention.start].endswith("happy ")
    said = _BIRTHDAY.search(text[mention.end : mention.end + 12])
    if happy and said:
        gap = len(text[mention.end :]) - len(text[mention.end :].lstrip())
        return Replacement(mention.start, mention.end + gap, "")
    return Replacement(mention.start, mention.end, "birthday" if happy else "big")
