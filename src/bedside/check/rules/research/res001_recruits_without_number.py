"""RES001: an invitation into a study names the board that approved it."""

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


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Words that invite people into a study, with no number of a board or a registry."""
    if reading.terms("ethics-numbers"):
        return
    for term in reading.terms("recruits"):
        if term.note != "study" or _STUDY.search(reading.view.lower):
            yield Hit(term.start, term.end)
            return
    yield from sensed(reading, "RES001")


RULE = Rule(
    "RES001",
    "recruits-without-number",
    severity="review",
    say=(
        "“{words}” invites people into a study. Add the ethics board’s number, and use its "
        "approved words."
    ),
    sources=("fda-recruiting-subjects", "45-cfr-46-116"),
    since="0.1",
    spot=spot,
)
