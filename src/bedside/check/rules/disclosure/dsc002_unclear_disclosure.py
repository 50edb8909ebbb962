"""DSC002: words for a tie are words that everybody understands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.disclosure.fold import is_easy_to_see
from bedside.check.rules.disclosure.ties import said_as_paid, unclear
from bedside.check.rules.worded import hit, sensed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Hints such as #sp or #collab where no plain word stands where readers see it."""
    if any(is_easy_to_see(reading, term, post) for term in said_as_paid(reading)):
        return
    for term in unclear(reading, post):
        yield hit(reading, term)
    yield from sensed(reading, "DSC002")


RULE = Rule(
    "DSC002",
    "unclear-disclosure",
    severity="block",
    say=(
        "“{words}” does not tell readers plainly that you were paid or given something. "
        "Write “Ad:” first."
    ),
    sources=("ftc-disclosures-101", "16-cfr-255-0"),
    since="0.1",
    spot=spot,
)
