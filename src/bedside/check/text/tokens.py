"""What a view is made of, as plain values: words, sentences, hashtags."""

from __future__ import annotations

from typing import NamedTuple


class Word(NamedTuple):
    """A word of the view: where it stands, as written and in lower case."""

    start: int
    end: int
    text: str
    lower: str


class Sentence(NamedTuple):
    """A sentence of the view: where it stands (end exclusive, without space around it)."""

    start: int
    end: int


class Hashtag(NamedTuple):
    """A hashtag: where it stands (the `#` included) and the words it was joined from."""

    start: int
    end: int
    words: tuple[Word, ...]
