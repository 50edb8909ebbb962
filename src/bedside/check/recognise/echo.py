"""Echoes: what a reply repeats from the review it answers, or reveals about its writer.

In come the reply's reading and the review's text; out come the stretches of the reply that name
the reviewer (also one they did not give: a mask taken off) or repeat their health details.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.recognise.lexicon import HEALTH_WORDS
from bedside.check.text import View

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.recognise.reading import Reading

_NOT_THEIRS = {"staff", "public", "author", "organisation"}


def find_echoes(reading: Reading, review: str) -> Iterator[tuple[int, int]]:
    """Where a reply names its reviewer or repeats a health detail of the review."""
    view = View(review)
    words_of_review = {word.lower for word in view.words}
    # "Piernas desde $89" takes over a word of the question, and no name.
    written = {word.lower for word in view.words if word.text[:1].isupper()}
    spoken = [m for m in reading.of_type("PERSON") if m.role not in _NOT_THEIRS]
    for mention in spoken:
        if not mention.text[:1].isupper() and not reading.judgement.about_a_patient:
            continue
        if reading.judgement.about_a_patient or _shared(mention.text, written):
            yield mention.start, mention.end
    if not reading.judgement.confirms:
        return
    for word in reading.view.words:
        if word.lower in words_of_review and word.lower in HEALTH_WORDS:
            yield word.start, word.end


def _shared(name: str, words: set[str]) -> bool:
    return any(part.lower().strip(".") in words for part in name.split())
