"""DSC001: readers are told who pays, gives or gains."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.model import Fix
from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.disclosure.ties import said_as_paid, unclear
from bedside.check.rules.worded import sensed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """A sponsor or a sign of gain in a post that says nothing of it."""
    if reading.field != "text" or said_as_paid(reading) or unclear(reading, post):
        return
    if post.sponsor:
        told = f"Sponsored by {post.sponsor}. {reading.view.original}"
        yield Hit(0, len(reading.view.text), Fix(told))
        return
    if post.voice == "personal":
        for term in reading.terms("connections"):
            yield Hit(term.start, term.end)
    yield from sensed(reading, "DSC001")


RULE = Rule(
    "DSC001",
    "undisclosed-connection",
    severity="block",
    say=(
        "Somebody pays or gains here, and readers are not told. Begin with “Ad:” or with who paid."
    ),
    sources=("16-cfr-255-5", "ftc-disclosures-101", "ama-promotion"),
    since="0.1",
    spot=spot,
)
