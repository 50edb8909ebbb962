"""FND001: a giver’s care is not told with the gift."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.worded import sensed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading

_BETWEEN = 3  # characters between two sentences


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """A gift and words of the giver’s care in one sentence, or two beside each other."""
    gifts = reading.terms("gifts")
    for care in reading.terms("giver-in-care") if gifts else ():
        if care.note == "grateful" or any(_near(reading, care.start, gift.start) for gift in gifts):
            yield Hit(care.start, care.end)
    yield from sensed(reading, "FND001")


def _near(reading: Reading, one: int, other: int) -> bool:
    """Whether two places are in the same sentence or in neighbouring ones."""
    (start, end), (first, last) = reading.sentence_of(one), reading.sentence_of(other)
    return start <= last + _BETWEEN and first <= end + _BETWEEN


RULE = Rule(
    "FND001",
    "gift-joined-to-care",
    severity="review",
    say=(
        "“{words}” tells that a giver was in care. Thank for the gift alone, unless they "
        "signed for more."
    ),
    authorizable=True,
    sources=("45-cfr-164-514-fundraising", "45-cfr-164-508"),
    since="0.1",
    spot=spot,
)
