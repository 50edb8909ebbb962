"""The `View` of a text: what a reader sees, normalised, with a way back to what was written."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

import re2

_WORD = re2.compile(r"[\p{L}\p{N}\p{M}_]+(?:['’.\-][\p{L}\p{N}\p{M}_]+)*")
_SENTENCE_END = re2.compile(r"[.!?…]+[\"'”’)\]]*(?:\s+|$)|\n+")
_HASHTAG = re2.compile(r"#[\p{L}\p{N}_]+")
_HANDLE = re2.compile(r"@[\p{L}\p{N}_]+(?:[.\-][\p{L}\p{N}_]+)*")
_LINK = re2.compile(r"(?i)\b(?:https?://|www\.)\S+")


class Word(NamedTuple):
    """A word of the view: where it stands, as written and in lower case."""

    start: int
    end: int
    text: str
    lower: str


class Sentence(NamedTuple):
    """A sentence of the view: where it stands (end exclusive, without trailing space)."""

    start: int
    end: int


class Hashtag(NamedTuple):
    """A hashtag: where it stands (the `#` included) and the words it was joined from."""

    start: int
    end: int
    words: tuple[Word, ...]


class View:
    """A text as a reader sees it. All offsets count code points of `text` unless said otherwise."""

    def __init__(self, original: str) -> None:
        self.original = original
        self.text = original
        self._map: list[int] | None = None

    def to_original(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original text that view[start:end] was read from."""
        if self._map is None:
            return start, end
        return self._map[start], self._map[end]

    @cached_property
    def lower(self) -> str:
        """The view in lower case, position by position (never longer or shorter)."""
        lowered = self.text.lower()
        if len(lowered) == len(self.text):
            return lowered
        return "".join(low if len(low := c.lower()) == 1 else c for c in self.text)

    @cached_property
    def words(self) -> list[Word]:
        """Every word, left to right."""
        lower = self.lower
        return [
            Word(m.start(), m.end(), m.group(), lower[m.start() : m.end()])
            for m in _WORD.finditer(self.text)
        ]

    @cached_property
    def sentences(self) -> list[Sentence]:
        """Every sentence, left to right; a text without an end mark is one sentence."""
        found, start = [], 0
        for mark in _SENTENCE_END.finditer(self.text):
            if self.text[start : mark.start()].strip():
                found.append(Sentence(start, mark.end()))
            start = mark.end()
        if self.text[start:].strip():
            found.append(Sentence(start, len(self.text)))
        return found

    @cached_property
    def hashtags(self) -> list[Hashtag]:
        """Every hashtag with the words it was joined from."""
        return [
            Hashtag(m.start(), m.end(), (Word(m.start() + 1, m.end(), m.group()[1:], m.group()[1:].lower()),))
            for m in _HASHTAG.finditer(self.text)
        ]

    @cached_property
    def handles(self) -> list[tuple[int, int]]:
        """Where every @handle stands."""
        return [m.span() for m in _HANDLE.finditer(self.text)]

    @cached_property
    def links(self) -> list[tuple[int, int]]:
        """Where every web link stands."""
        return [m.span() for m in _LINK.finditer(self.text)]
