"""RSP003: somebody's illness is no joke about the weather."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Rule
from bedside.check.rules.respect.spoken import is_not_ones_own
from bedside.check.rules.worded import hit, sensed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading
    from bedside.check.rules.base import Hit


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """An illness or a disability used as a picture for something else."""
    for term in reading.terms("illness-metaphors"):
        if not is_not_ones_own(reading, term.start, term.end):
            yield hit(reading, term)
    for seen in sensed(reading, "RSP003"):
        if not is_not_ones_own(reading, seen.start, seen.end):
            yield seen


RULE = Rule(
    "RSP003",
    "illness-as-metaphor",
    severity="advise",
    kinds=frozenset({"post", "reply", "reshare", "alert"}),
    say="“{words}” makes a picture of somebody's illness. Say plainly what you mean.",
    sources=("ap-mental-illness", "18f-inclusive-language", "addiction-words"),
    since="0.1",
    spot=spot,
)
