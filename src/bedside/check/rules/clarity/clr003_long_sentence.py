"""CLR003: one idea a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.clarity.prose import prose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading

_LONGEST = 30  # words


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Every sentence of more than thirty words, tags and links left out."""
    if len(reading.view.text) <= 2 * _LONGEST:
        return
    for sentence in prose(reading):
        if len(sentence.words) > _LONGEST:
            say = f"This sentence has {len(sentence.words)} words. Say one thing, then the next."
            yield Hit(sentence.start, sentence.end, say=say)


RULE = Rule(
    "CLR003",
    "long-sentence",
    severity="advise",
    kinds=frozenset({"post", "reply", "alert"}),
    say="This sentence is long. Say one thing, then the next.",
    sources=("plain-language-sentences",),
    since="0.1",
    spot=spot,
)
