"""CLM003: a figure or a finding about health names its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.claims.evidence import gives_a_source
from bedside.check.rules.claims.statistics import health_claims
from bedside.check.rules.worded import hit, sensed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Shares, effects, trends and “studies show”, in a text that names or links no source."""
    if reading.field != "text" or gives_a_source(reading):
        return
    for term in health_claims(reading):
        yield hit(reading, term)
    yield from sensed(reading, "CLM003")


RULE = Rule(
    "CLM003",
    "claim-without-source",
    severity="review",
    say="“{words}” needs a source beside it: a guideline, a review, a journal or an agency.",
    ledger=True,
    sources=("ftc-health-products", "ama-misinformation"),
    since="0.1",
    spot=spot,
)
