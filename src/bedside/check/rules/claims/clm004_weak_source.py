"""CLM004: a health claim rests on better than news, a wiki or a blog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.claims.evidence import weakest_best
from bedside.check.rules.claims.statistics import health_claims
from bedside.check.rules.worded import sensed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading
    from bedside.check.recognise.terms import Term


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """The best source named beside a health claim is news, a wiki, a blog or hearsay."""
    weakest = weakest_best(reading) if reading.field == "text" else None
    if weakest is not None and any(True for _ in health_claims(reading)):
        yield Hit(*_whole(reading, weakest))
    yield from sensed(reading, "CLM004")


def _whole(reading: Reading, term: Term) -> tuple[int, int]:
    """The link that the words stand in, if they do."""
    for start, end in reading.view.links:
        if start < term.end and term.start < end:
            return start, end
    return term.start, term.end


RULE = Rule(
    "CLM004",
    "weak-source",
    severity="review",
    say=(
        "“{words}” is a weak source for health. Look for the guideline, review or study behind it."
    ),
    ledger=True,
    sources=("ftc-health-products",),
    since="0.1",
    spot=spot,
)
