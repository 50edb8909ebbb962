"""RSP002: a person has an illness and is not one."""

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
    """Words that make a person the same as an illness, or its victim."""
    for term in reading.terms("person-first"):
        if not is_not_ones_own(reading, term.start, term.end):
            yield hit(reading, term)
    for seen in sensed(reading, "RSP002"):
        if not is_not_ones_own(reading, seen.start, seen.end):
            yield seen


RULE = Rule(
    "RSP002",
    "person-first",
    severity="advise",
    kinds=frozenset({"post", "reply", "reshare", "alert"}),
    say="“{words}” makes the person the illness. Name the person first, unless they ask otherwise.",
    sources=("nih-person-first", "cdc-preferred-terms", "18f-inclusive-language"),
    since="0.1",
    spot=spot,
)
