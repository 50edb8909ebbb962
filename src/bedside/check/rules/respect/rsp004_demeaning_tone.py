"""RSP004: nobody who could be a patient here should find themselves mocked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.respect.spoken import beside, is_not_ones_own
from bedside.check.rules.worded import hit, sensed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Mocking words about patients, families or colleagues, named or not."""
    kept = 0
    for term in reading.terms("demeaning"):
        if not is_not_ones_own(reading, term.start, term.end):
            kept = term.end
            yield hit(reading, term)
    for start, end in beside(reading, "targets", "contempt"):
        # One finding for one insult.
        if start >= kept:
            kept = end
            yield Hit(start, end)
    for seen in sensed(reading, "RSP004"):
        if not is_not_ones_own(reading, seen.start, seen.end):
            yield seen


RULE = Rule(
    "RSP004",
    "demeaning-tone",
    severity="review",
    kinds=frozenset({"post", "reply", "reshare", "alert"}),
    say="“{words}” mocks people who may read it. Leave them out, or say what helped.",
    sources=("ana-social-tips",),
    since="0.1",
    spot=spot,
)
