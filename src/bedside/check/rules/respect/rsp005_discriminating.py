"""RSP005: no group of people is put down, shut out or threatened."""

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
    """Words that put a group down, shut it out, or threaten somebody."""
    kept = 0
    for term in reading.terms("discriminating"):
        if not is_not_ones_own(reading, term.start, term.end):
            kept = term.end
            yield hit(reading, term)
    for start, end in beside(reading, "groups", "contempt"):
        # One finding for one insult.
        if start >= kept:
            kept = end
            yield Hit(start, end)
    for seen in sensed(reading, "RSP005"):
        if not is_not_ones_own(reading, seen.start, seen.end):
            yield seen


RULE = Rule(
    "RSP005",
    "discriminating",
    severity="review",
    kinds=frozenset({"post", "reply", "reshare", "alert"}),
    say="“{words}” puts people down or threatens them. This may not stand in your name.",
    sources=("nlrb-om-12-59", "ana-social-tips"),
    since="0.1",
    spot=spot,
)
