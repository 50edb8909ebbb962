"""DSC005: who may not speak for the organisation does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.speaker import talks_of_work
from bedside.check.rules.worded import sensed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading

_EARLY = 80  # characters: “Sharing my employer’s news: …”


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """A personal post that announces, apologises or decides in the employer’s name."""
    if post.voice != "personal" or talks_of_work(reading, post):
        return
    if any(term.note == "work" and term.start < _EARLY for term in reading.terms("disclosures")):
        return
    for term in reading.terms("employer-voice"):
        yield Hit(term.start, term.end)
    yield from sensed(reading, "DSC005")


RULE = Rule(
    "DSC005",
    "speaks-for-employer",
    severity="review",
    say=(
        "“{words}” speaks for the organisation. Share its own post instead, or say that you"
        " work there."
    ),
    sources=("nlrb-om-12-59", "mayo-employees"),
    since="0.1",
    spot=spot,
)
