"""The sentences of a post that can be graded: words alone, without tags, handles and links."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from bedside.check.text.syllables import syllables

if TYPE_CHECKING:
    from bedside.check.recognise.reading import Reading
    from bedside.check.text import Word

# Names of illnesses and medicines stay as they are, so they count as plain words.
_PLAIN = 2
_LONG = 4  # syllables of a long word


class Prose(NamedTuple):
    """One sentence: where it stands, and the words of it that are read as words."""

    start: int
    end: int
    words: tuple[Word, ...]

    @property
    def syllables(self) -> int:
        """Syllables of its words; a name counts as a plain word."""
        return sum(_spoken(word) for word in self.words)

    @property
    def long_words(self) -> int:
        """How many of its words have four syllables or more."""
        return sum(_spoken(word) >= _LONG for word in self.words)


@lru_cache(maxsize=1)  # several rules ask of the same reading, one after the other
def prose(reading: Reading) -> list[Prose]:
    """Every sentence of a reading with its words, left to right. Callers change nothing in it."""
    view = reading.view
    apart = sorted([*view.links, *view.handles, *((tag.start, tag.end) for tag in view.hashtags)])
    starts = [start for start, _ in apart]
    sentences = view.sentences
    found: list[list[Word]] = [[] for _ in sentences]
    begins = [sentence.start for sentence in sentences]
    for word in view.words:
        if not word.text[0].isalpha():
            continue
        place = bisect_right(starts, word.start) - 1
        if place >= 0 and word.start < apart[place][1]:
            continue
        number = bisect_right(begins, word.start) - 1
        if number >= 0:
            found[number].append(word)
    return [
        Prose(sentence.start, sentence.end, tuple(words))
        for sentence, words in zip(sentences, found, strict=True)
        if words
    ]


def _spoken(word: Word) -> int:
    number = syllables(word.lower)
    # A capital inside a sentence is a name's: nobody can write it plainer.
    return min(number, _PLAIN) if word.text[0].isupper() and word.start else number
