"""LEG002: unions and bargaining are spoken of by counsel, and staff are free to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.legal.advice import gravity
from bedside.check.rules.worded import sensed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading

_STAFF = re2.compile(
    r"\b(?:nurses?|staff|workers?|employees?|union|residents|doctors|contract|management|"
    r"travel\w*|care)\b"
)


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """An organisation’s words about a union, a strike or bargaining."""
    if post.voice == "personal":
        return
    for term in reading.terms("labour-matters"):
        if term.note != "strike" or _STAFF.search(reading.view.lower):
            yield Hit(term.start, term.end, severity=gravity(post))
    yield from sensed(reading, "LEG002", severity=gravity(post))


RULE = Rule(
    "LEG002",
    "labour-matter",
    severity="review",
    say=(
        "“{words}” is a labour matter. Counsel reads it first: even a kind word can be an "
        "unfair practice."
    ),
    sources=("nlrb-stericycle", "nlrb-om-12-59"),
    since="0.1",
    spot=spot,
)
