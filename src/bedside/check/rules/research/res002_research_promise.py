"""RES002: an invitation into a study promises nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.worded import sensed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading

_STUDY = re2.compile(r"\b(?:study|studies|trial|trials|research|investigational)\b")
_INVESTIGATED = re2.compile(r"\b(?:investigational|experimental|not (?:yet )?approved|placebo)\b")


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """In a text that invites into a study: free treatment, a new cure, safety, easy money."""
    recruits = reading.terms("recruits")
    if not (recruits and _STUDY.search(reading.view.lower)):
        return
    for term in reading.terms("research-promises"):
        if term.note != "new" or not _INVESTIGATED.search(reading.view.lower):
            yield Hit(term.start, term.end)
    yield from sensed(reading, "RES002")


RULE = Rule(
    "RES002",
    "research-promise",
    severity="review",
    say=(
        "“{words}” promises what a study cannot. Say what is studied, for whom, and the "
        "time it takes."
    ),
    sources=("fda-recruiting-subjects", "45-cfr-46-116"),
    since="0.1",
    spot=spot,
)
