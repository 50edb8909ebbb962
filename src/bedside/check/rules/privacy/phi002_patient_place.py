"""PHI002: a place smaller than a state may not be tied to a patient."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.privacy.tied import hit, tied

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


# A state or a country is allowed: Safe Harbor starts below the state.
_WIDE = frozenset({"state", "country"})


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Towns, streets, wards and rooms in a text about a patient."""
    return (hit(reading, m) for m in tied(reading, "PLACE") if m.value not in _WIDE)


RULE = Rule(
    "PHI002",
    "patient-place",
    severity="block",
    say="“{words}” says where a patient lives, was found or is cared for. Leave the place out.",
    sources=("45-cfr-164-514-b",),
    safe_harbor=("B",),
    authorizable=True,
    since="0.1",
    spot=spot,
)
