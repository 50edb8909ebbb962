"""CLM006: a medicine’s benefit is told with its risk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.claims.evidence import gives_a_source
from bedside.check.rules.worded import sensed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading

_DENIED = re2.compile(
    r"\b(?:not|n['’]t|never|no|cannot|without|nor|instead of|old|unused|expired)\b"
)
_NO_DRUGS = frozenset({"elvir", "avatar"})


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """A medicine with a benefit in its sentence, and no risk or link in the post."""
    if reading.terms("drug-risks") or gives_a_source(reading):
        return
    for drug in reading.terms("drugs"):
        if drug.note == "ending" and reading.view.lower[drug.start : drug.end] in _NO_DRUGS:
            continue
        start, end = reading.sentence_of(drug.start)
        benefits = [b for b in reading.terms("drug-benefits") if start <= b.start < end]
        if benefits and not _DENIED.search(reading.view.lower[start:end]):
            yield Hit(min(drug.start, benefits[0].start), max(drug.end, benefits[-1].end))
    yield from sensed(reading, "CLM006")


RULE = Rule(
    "CLM006",
    "drug-benefit-no-risk",
    severity="review",
    say=("“{words}” tells a benefit alone. Add the most serious risk and a link to all of them."),
    ledger=True,
    sources=("fda-drugs-short-posts",),
    since="0.1",
    spot=spot,
)
