"""LEG001: a lawsuit is spoken of by counsel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.legal.advice import gravity
from bedside.check.rules.speaker import speaks_of_itself
from bedside.check.rules.worded import sensed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Words about a lawsuit, a plaintiff or a trial of the own organisation."""
    own = speaks_of_itself(reading)
    for term in reading.terms("lawsuits"):
        if own or term.note != "own":
            yield Hit(term.start, term.end, severity=gravity(post))
    yield from sensed(reading, "LEG001", severity=gravity(post))


RULE = Rule(
    "LEG001",
    "litigation",
    severity="review",
    say="“{words}” speaks of a lawsuit, and can be read out in court. Leave it to counsel.",
    sources=("posts-as-evidence", "hhs-allergy-associates-2018"),
    since="0.1",
    spot=spot,
)
