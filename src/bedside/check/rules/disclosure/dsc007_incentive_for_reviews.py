"""DSC007: a review is not paid for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.worded import sensed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """A gift, a discount or a prize that hangs on a review."""
    for term in reading.terms("review-incentives"):
        yield Hit(term.start, term.end)
    yield from sensed(reading, "DSC007")


RULE = Rule(
    "DSC007",
    "incentive-for-reviews",
    severity="block",
    say=("“{words}” rewards a review. Ask everyone alike, good or bad, and give nothing for it."),
    sources=("16-cfr-465-4", "ama-advertising"),
    since="0.1",
    spot=spot,
)
