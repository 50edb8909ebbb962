"""DSC008: a bad review is not made to go away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.worded import sensed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading
    from bedside.check.recognise.terms import Term


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Threats, rewards and filters that make bad reviews vanish or keep them away."""
    answers = bool(post.in_reply_to) or post.kind == "reply"
    for term in reading.terms("review-suppression"):
        # Lawyers and courts are in the news too: a threat is one where a review is meant.
        if term.note == "law" and not answers and not _means_a_review(reading, term):
            continue
        gate = term.note == "gate"
        yield Hit(term.start, term.end, severity="review" if gate else None)
    yield from sensed(reading, "DSC008")


def _means_a_review(reading: Reading, term: Term) -> bool:
    """Whether the sentence, the one before or the one after speaks of a review or its writer."""
    start, end = reading.sentence_of(term.start)
    start, _ = reading.sentence_of(max(0, start - 1))
    _, end = reading.sentence_of(min(len(reading.view.text) - 1, end))
    return any(start <= one.start < end for one in reading.terms("speaks-of-reviews"))


RULE = Rule(
    "DSC008",
    "review-suppression",
    severity="block",
    say="“{words}” presses on a reviewer or hides bad reviews. Thank them, and offer a call.",
    sources=("16-cfr-465-7", "16-cfr-465-4"),
    since="0.1",
    spot=spot,
)
