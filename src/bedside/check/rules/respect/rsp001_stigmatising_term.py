"""RSP001: words that carry blame keep people from asking for help."""

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
    """Stigmatising words for people, unless quoted, talked about, or said of oneself."""
    for term in reading.terms("stigma"):
        if not is_not_ones_own(reading, term.start, term.end):
            yield hit(reading, term)
    for seen in sensed(reading, "RSP001"):
        if not is_not_ones_own(reading, seen.start, seen.end):
            yield seen


RULE = Rule(
    "RSP001",
    "stigmatising-term",
    severity="advise",
    kinds=frozenset({"post", "reply", "reshare", "alert"}),
    say="Many hear blame in “{words}”. Say who the people are instead.",
    sources=(
        "addiction-words",
        "ap-mental-illness",
        "cdc-terms-accounts",
        "cdc-preferred-terms",
        "nih-person-first",
        "aap-substance-terms",
    ),
    since="0.1",
    spot=spot,
)
