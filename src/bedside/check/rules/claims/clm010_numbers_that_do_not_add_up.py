"""CLM010: figures in one sentence fit together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.claims.arithmetic import wrong_sums

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Percentages, multiples, shares, lists and totals that the text’s own figures contradict."""
    lower = reading.view.lower
    for start, end in reading.view.sentences:
        for first, last in wrong_sums(lower[start:end]):
            yield Hit(start + first, start + last)


RULE = Rule(
    "CLM010",
    "numbers-that-do-not-add-up",
    severity="review",
    say=("“{words}” does not add up. Work it out again, or leave out the figure you do not need."),
    sources=("cdc-ccindex",),
    since="0.1",
    spot=spot,
)
