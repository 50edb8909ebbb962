"""CNF002: deals, prices and figures of the organisation are told by those who may."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.speaker import speaks_of_itself
from bedside.check.rules.worded import sensed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Terms of a deal, a vendor’s price, talks that go on, own figures not yet published."""
    if not speaks_of_itself(reading) or reading.terms("published"):
        return
    for term in reading.terms("business-terms"):
        yield Hit(term.start, term.end)
    yield from sensed(reading, "CNF002")


RULE = Rule(
    "CNF002",
    "contract-or-money",
    severity="review",
    say=("“{words}” may not be public yet. Ask finance or counsel, and wait for the announcement."),
    sources=("nlrb-om-12-59",),
    since="0.1",
    spot=spot,
)
