"""PAD001: a paid post does not tell readers what they have."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.paid.private_matters import names_a_private_matter
from bedside.check.rules.worded import sensed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading

_YOU = re2.compile(r"\b(?:you|your|you['’]re|u|ur)\b")


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """In boosted posts: questions and words to “you” that name a condition."""
    if not (post.boosted or post.sponsor):
        return
    for term in reading.terms("speaks-to-you"):
        found = reading.view.lower[term.start : term.end]
        asked = term.note != "question" or _YOU.search(found)
        if not term.note or (asked and names_a_private_matter(found)):
            yield Hit(term.start, term.end)
    yield from sensed(reading, "PAD001")


RULE = Rule(
    "PAD001",
    "implies-condition",
    severity="review",
    say="“{words}” tells readers what they have. Speak of the condition, not of the reader.",
    sources=("meta-personal-attributes",),
    since="0.1",
    spot=spot,
)
