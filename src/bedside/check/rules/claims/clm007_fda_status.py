"""CLM007: approved, cleared and registered are three different things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.worded import sensed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading

_DEVICE = (
    "“{words}”: most devices are cleared, not approved. If this one has a premarket approval, "
    "note it; if not, write “FDA cleared”."
)


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """“FDA approved” of what is cleared, “FDA certified”, “FDA registered” as praise."""
    for term in reading.terms("fda-status"):
        say = _DEVICE if term.note == "device" else None
        yield Hit(term.start, term.end, say=say)
    yield from sensed(reading, "CLM007")


RULE = Rule(
    "CLM007",
    "fda-status",
    severity="review",
    say=(
        "“{words}” says more than the FDA does. Say approved, cleared or registered only "
        "where it is so."
    ),
    ledger=True,
    sources=("21-cfr-807-97",),
    since="0.1",
    spot=spot,
)
