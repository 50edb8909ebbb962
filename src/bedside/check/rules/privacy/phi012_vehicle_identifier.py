"""PHI012: a licence plate or vehicle number may not be published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.privacy.tied import always, hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Plates and vehicle numbers wherever they stand."""
    return (hit(reading, mention) for mention in always(reading, "VEHICLE"))


RULE = Rule(
    "PHI012",
    "vehicle-identifier",
    severity="block",
    say="“{words}” identifies a vehicle, and so its owner. Take it out.",
    sources=("45-cfr-164-514-l",),
    safe_harbor=("L",),
    since="0.1",
    spot=spot,
)
