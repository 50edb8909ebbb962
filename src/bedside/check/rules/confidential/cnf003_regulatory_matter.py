"""CNF003: surveys, findings and investigations are told by those who answer them."""

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
    """Findings, visits that go badly, records made to look right, investigations."""
    if not speaks_of_itself(reading) and post.voice == "organisation":
        return
    for term in reading.terms("regulatory-matters"):
        yield Hit(term.start, term.end)
    yield from sensed(reading, "CNF003")


RULE = Rule(
    "CNF003",
    "regulatory-matter",
    severity="review",
    say=(
        "“{words}” speaks of a regulator’s matter. Compliance answers it first; then say "
        "what is public."
    ),
    sources=("ssa-1865-b", "nlrb-om-12-59"),
    since="0.1",
    spot=spot,
)
