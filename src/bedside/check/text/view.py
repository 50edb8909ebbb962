"""The `View` of a text: what a reader sees, normalised, with a way back to what was written."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property

from bedside.check.text.handles import find_handles
from bedside.check.text.hashtags import find_hashtags
from bedside.check.text.links import find_links
from bedside.check.text.matchable import matchable
from bedside.check.text.normalise import normalise
from bedside.check.text.sentences import find_sentences
from bedside.check.text.tokens import Hashtag, Sentence, Word
from bedside.check.text.words import find_words

__all__ = ["Hashtag", "Sentence", "View", "Word"]


class View:
    """A text as a reader sees it. All offsets count code points of `text` unless said otherwise."""

    def __init__(self, original: str) -> None:
        self.original = original
        folded = normalise(original)
        # Half a surrogate pair is no letter, and no pattern takes it.
        self.text = matchable(folded.text)
        self._begins = folded.begins
        self._ends = folded.ends

    def to_original(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original text that view[start:end] was read from.

        Both answers never fall when `start` and `end` rise. What was taken away at either edge of
        the text belongs to the first or last character, so that the whole view is the whole text.
        """
        begins, ends = self._begins, self._ends
        if begins is None or ends is None:
            return start, end
        size = len(begins)
        first = 0 if start <= 0 else begins[start] if start < size else len(self.original)
        if end <= start:
            return first, first if size else len(self.original)
        return first, len(self.original) if end >= size else ends[end - 1]

    def from_original(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the view that was read from original[start:end], whole letters of it."""
        begins, ends = self._begins, self._ends
        if begins is None or ends is None:
            return start, end
        return bisect_right(ends, start), bisect_left(begins, end)

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
        return find_words(self.text, self.lower)

    @cached_property
    def sentences(self) -> list[Sentence]:
        """Every sentence, left to right; a text without an end mark is one sentence."""
        return find_sentences(self.text)

    @cached_property
    def hashtags(self) -> list[Hashtag]:
        """Every hashtag with the words it was joined from."""
        return find_hashtags(self.text) if "#" in self.text else []

    @cached_property
    def handles(self) -> list[tuple[int, int]]:
        """Where every @handle stands, its server included (@ana@mastodon.example)."""
        return find_handles(self.text) if "@" in self.text else []

    @cached_property
    def links(self) -> list[tuple[int, int]]:
        """Where every web link stands: with a scheme, with www, or a bare domain."""
        return find_links(self.text, self.lower) if "." in self.text or "://" in self.text else []
