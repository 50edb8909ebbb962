"""DSC008: a bad review is not made to go away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Threats, rewards and filters that make bad reviews vanish or keep them away."""
    for term in reading.terms("review-suppression"):
        gate = term.note == "gate"
        yield Hit(term.start, term.end, severity="review" if gate else None)


RULE = Rule(
    "DSC008",
    "review-suppression",
    severity="block",
    say="“{words}” presses on a reviewer or hides bad reviews. Thank them, and offer a call.",
    sources=("16-cfr-465-7", "16-cfr-465-4"),
    since="0.1",
    spot=spot,
)
