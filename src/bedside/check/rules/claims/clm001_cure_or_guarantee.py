"""CLM001: nobody may promise a cure or a certain result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.claims.health import names_a_trouble
from bedside.check.rules.worded import hit, sensed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Words that promise a cure, a certain result or an end to a trouble."""
    for term in reading.terms("promises"):
        found = reading.view.lower[term.start : term.end]
        if term.note != "condition" or names_a_trouble(found):
            yield hit(reading, term)
    yield from sensed(reading, "CLM001")


RULE = Rule(
    "CLM001",
    "cure-or-guarantee",
    severity="block",
    say=("“{words}” promises what nobody can. Say what is likely, for whom, and give the source."),
    ledger=True,
    sources=("ftc-health-products", "ama-advertising"),
    since="0.1",
    spot=spot,
)
