"""ACC006: words in capitals are slow to read, and some screen readers spell them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.model import KINDS, Fix
from bedside.check.rules.base import Hit, Rule
from bedside.check.text.vocabulary import cost

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading
    from bedside.check.text import Word

_ROW = 3  # words in capitals one after another
_LONG = 4  # letters: a shorter one may be an acronym
_COMMON = 10.5  # cost of a word that everybody writes in small letters


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Three words or more in capitals, two of them plain words; acronyms in a row are none."""
    view = reading.view
    if view.text.islower():
        return
    row: list[Word] = []
    for word in view.words:
        capitals = _is_capitals(word)
        apart = bool(row) and any(c in "\n#@" for c in view.text[row[-1].end : word.start])
        if row and (not capitals or apart):
            yield from _hits(row, view.text)
            row = []
        if capitals and view.text[word.start - 1 : word.start] not in {"#", "@"}:
            row.append(word)
    yield from _hits(row, view.text)


def _is_capitals(word: Word) -> bool:
    return word.text.isupper() and word.text[0].isalpha()


def _hits(row: Sequence[Word], text: str) -> Iterator[Hit]:
    while row and len(row[0].text) == 1 and row[0].text not in {"A", "I"}:
        row = row[1:]
    if len(row) < _ROW or sum(_is_plain(word) for word in row) < 2:
        return
    start, end = row[0].start, row[-1].end
    words = text[start:end]
    yield Hit(start, end, Fix(words[:1] + words[1:].lower(), safe=False))


def _is_plain(word: Word) -> bool:
    if len(word.lower) < _LONG:
        return False
    surprise = cost(word.lower)
    return surprise is not None and surprise < _COMMON


RULE = Rule(
    "ACC006",
    "shouting",
    severity="advise",
    kinds=frozenset(KINDS) - {"comment"},
    say="“{words}” reads as shouting. Write it in small letters.",
    sources=("uky-social-accessibility", "berkeley-social-accessibility"),
    since="0.1",
    spot=spot,
)
