"""LNG001: the engine says so where it cannot read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.language.spoken_in import foreign

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading

_SPANISH = (
    "In Spanish, numbers and replies are read here, and little else. "
    "Ask somebody who reads it to check."
)


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Sentences in a language that the rules do not read; Spanish is read in replies."""
    for start, end, tongue in foreign(reading.view):
        if tongue == "spanish":
            if post.kind == "reply":
                continue
            yield Hit(start, end, say=_SPANISH)
        else:
            yield Hit(start, end)


RULE = Rule(
    "LNG001",
    "unread-language",
    severity="review",
    kinds=frozenset({"post", "reply", "reshare", "alert", "comment"}),
    say="This is in a language that is not read here. Ask somebody who reads it to check.",
    sources=("plain-language-audience",),
    since="0.1",
    spot=spot,
)
