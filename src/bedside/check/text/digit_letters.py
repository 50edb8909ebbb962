"""Letters that stand in for digits inside a number ("9OO-12-O456", "7O1-555-O144")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bedside.check.text.folded import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

_MEANS = {"O": "0", "o": "0", "l": "1", "I": "1"}
# Groups of digits and look-alikes joined by one sign: no other letter may take part.
_GROUPS = re.compile(r"(?<![\w.\-])[0-9OolI]{1,8}(?:[\-.][0-9OolI]{1,8}){1,5}(?![\w])")
_FEWEST, _FEWEST_TRUE = 7, 4  # places in all, and places that are digits as written


def may_have_digit_letters(text: str, digits: list[tuple[int, int]]) -> bool:
    """Whether a look-alike stands right beside a digit; `digits` are their stretches."""
    size = len(text)
    return any(
        (start and text[start - 1] in _MEANS) or (end < size and text[end] in _MEANS)
        for start, end in digits
    )


def digit_letter_edits(text: str) -> Iterator[Edit]:
    """Replace each look-alike in a number of seven places or more, most of them digits."""
    for number in _GROUPS.finditer(text):
        written = number.group()
        true = sum(c.isdigit() for c in written)
        disguised = sum(c in _MEANS for c in written)
        if not disguised or true < _FEWEST_TRUE or true + disguised < _FEWEST:
            continue
        for place, character in enumerate(written, number.start()):
            if character in _MEANS:
                yield Edit(place, place + 1, _MEANS[character])
