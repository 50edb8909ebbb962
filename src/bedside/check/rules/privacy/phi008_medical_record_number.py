"""PHI008: a medical record number may never be published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.privacy.tied import always, hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Medical record numbers wherever they stand."""
    return (hit(reading, mention) for mention in always(reading, "MRN"))


RULE = Rule(
    "PHI008",
    "medical-record-number",
    severity="block",
    say="“{words}” is a medical record number. Take it out.",
    sources=("45-cfr-164-514-h",),
    safe_harbor=("H",),
    since="0.1",
    spot=spot,
)
