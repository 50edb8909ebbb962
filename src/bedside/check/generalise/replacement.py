"""What to write instead of a stretch, and the small grammar every kind of mention needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import re2

if TYPE_CHECKING:
    from bedside.check.recognise.reading import Reading

_ARTICLE = re2.compile(r"(?i)\ban?\s+$")


class Replacement(NamedTuple):
    """Replace view[start:end] by `text`; `safe` when no reader is needed to do so."""

    start: int
    end: int
    text: str
    safe: bool = False


def cased(reading: Reading, start: int, words: str) -> str:
    """The words with a capital where a sentence starts at `start`, none elsewhere."""
    text = reading.view.text
    before = text[:start].rstrip(" \"'“‘(*")
    if not before or before[-1] in ".!?\n…" or "\n" in text[len(before) : start]:
        return words[:1].upper() + words[1:]
    return words


def with_article(reading: Reading, start: int, words: str) -> tuple[int, str]:
    """Where to start and what to write so that an article before `start` fits the words.

    "a 34-year-old man" becomes "an adult man"; "An 8-year-old" becomes "A young patient".
    """
    before = reading.view.text[max(0, start - 4) : start]
    article = _ARTICLE.search(before)
    if not article:
        return start, words
    fitting = "an" if words[:1].lower() in "aeiou" else "a"
    if article.group()[0] == "A":
        fitting = fitting.capitalize()
    return start - len(article.group()), f"{fitting} {words}"
