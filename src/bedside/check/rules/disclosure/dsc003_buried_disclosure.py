"""DSC003: a disclosure stands where readers see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.disclosure.fold import is_easy_to_see
from bedside.check.rules.disclosure.ties import said_as_paid

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Plain words for a tie that stand only after the fold or inside a run of hashtags."""
    if post.voice != "personal" and not post.sponsor:
        return
    told = said_as_paid(reading)
    if told and not any(is_easy_to_see(reading, term, post) for term in told):
        yield Hit(told[0].start, told[0].end)


RULE = Rule(
    "DSC003",
    "buried-disclosure",
    severity="review",
    say=(
        "“{words}” stands where few readers see it. Put it first, before “more” and outside"
        " the hashtags."
    ),
    sources=("ftc-disclosures-101", "16-cfr-255-0", "network-folds"),
    since="0.1",
    spot=spot,
)
