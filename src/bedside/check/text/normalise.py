"""Turn what was written into what a reader sees, with every step's way back.

Each step takes a text and answers with its edits; a step is asked only when a cheap look says
that it may have work. The order matters: entities may hide any character, look-alikes may hide
a digit word, and spelled-out digits and addresses need plain letters.
"""

from __future__ import annotations

import re

from bedside.check.text.characters import character_edits, needs_character_work
from bedside.check.text.confusables import confusable_edits, may_have_confusables
from bedside.check.text.digit_letters import digit_letter_edits, may_have_digit_letters
from bedside.check.text.entities import entity_edits
from bedside.check.text.folded import Folded
from bedside.check.text.leet import leet_edits, may_have_leet
from bedside.check.text.spelled_addresses import address_edits, may_have_spelled_address
from bedside.check.text.spelled_digits import (
    digit_edits,
    may_have_spaced_digits,
    may_have_spelled_digits,
    spacing_edits,
)

_DIGITS = re.compile("[0-9]+")


def normalise(original: str) -> Folded:
    """The normalised text of `original`; the same text with no map when nothing had to change."""
    folded = Folded(original)
    if "&" in original and ";" in original:
        folded = folded.edited(entity_edits(folded.text))
    if not folded.text.isascii():
        if needs_character_work(folded.text):
            folded = folded.edited(character_edits(folded.text))
        if may_have_confusables(folded.text):
            folded = folded.edited(confusable_edits(folded.text))
    digits = [found.span() for found in _DIGITS.finditer(folded.text)]
    if may_have_leet(folded.text, digits):
        folded = folded.edited(leet_edits(folded.text))
    if may_have_digit_letters(folded.text, digits):
        folded = folded.edited(digit_letter_edits(folded.text))
    if may_have_spelled_digits(folded.text):
        folded = folded.edited(digit_edits(folded.text))
        digits = [found.span() for found in _DIGITS.finditer(folded.text)]
    if may_have_spaced_digits(digits):
        folded = folded.edited(spacing_edits(folded.text))
    if may_have_spelled_address(folded.text):
        folded = folded.edited(address_edits(folded.text))
    return folded
