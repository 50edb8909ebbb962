"""CNF005: a password, a code or a key opens something for whoever reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.model import Fix
from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.worded import sensed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Passwords with their value, door and alarm codes, keys of services, connection strings."""
    for term in reading.terms("secrets"):
        # "The front desk can reset a password: 505-555-0118" tells whom to call.
        if any(one.start < term.end and term.start < one.end for one in reading.of_type("PHONE")):
            continue
        yield Hit(term.start, term.end, Fix("[removed]", safe=True))
    yield from sensed(reading, "CNF005")


RULE = Rule(
    "CNF005",
    "credential-or-secret",
    severity="block",
    say=(
        "“{words}” gives away a secret. Take it out, and change it now: it has been written down."
    ),
    sources=("gsa-cyber-vandalism",),
    since="0.1",
    spot=spot,
)
