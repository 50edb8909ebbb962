"""CLM009: the best, the only and the painless need proof."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.worded import hit, sensed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Words that put one above all others, or say that nothing can go wrong."""
    if reading.terms("ranked-by"):
        return
    for term in reading.terms("superlatives"):
        yield hit(reading, term)
    yield from sensed(reading, "CLM009")


RULE = Rule(
    "CLM009",
    "superlative",
    severity="review",
    say=("“{words}” needs proof. Name who ranked it and when, or say what you do in plain words."),
    ledger=True,
    sources=("ama-advertising", "acog-510"),
    since="0.1",
    spot=spot,
)
