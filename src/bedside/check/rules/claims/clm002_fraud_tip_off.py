"""CLM002: the words of health fraud are not used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.claims.health import is_about_health, names_a_trouble
from bedside.check.rules.worded import hit, sensed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading

_MANY = 3  # troubles that one product is said to help


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Phrases of the kind that the FDA warns of, and one product for many troubles."""
    for term in reading.terms("fraud-tip-offs"):
        found = reading.view.lower[term.start : term.end]
        if term.note == "condition" and not names_a_trouble(found):
            continue
        if term.note == "many" and _troubles(found) < _MANY:
            continue
        if term.note == "sells" and not is_about_health(reading.view.lower):
            continue
        yield hit(reading, term)
    yield from sensed(reading, "CLM002")


def _troubles(lower: str) -> int:
    """How many of the things that a list names, by commas and “and”, are troubles."""
    parts = lower.replace(" and ", ",").replace(" to ", ",").split(",")
    return sum(names_a_trouble(part) for part in parts)


RULE = Rule(
    "CLM002",
    "fraud-tip-off",
    severity="block",
    say=("“{words}” is how health fraud sounds. Say plainly what it does, and how that is known."),
    sources=("fda-health-scams",),
    since="0.1",
    spot=spot,
)
