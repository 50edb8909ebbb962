"""Split a text into the words that the model reads, each with its place and its outward form.

Handles and hashtags are split too (``@Ana_Diaz`` gives ``@``, ``Ana``, ``_``, ``Diaz``), so that a
text whose tokens were joined by spaces gives the same words as the text as it was typed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
from functools import lru_cache

# Forms of a word's letters; the model's table of shapes has one row for each (case, kind) pair.
LOWER, TITLE, UPPER, MIXED, INITIAL = range(5)
PLAIN, NUMBER, MARK, LINK, IN_HANDLE, IN_HASHTAG = range(6)
CASES, KINDS = 5, 6

_CHUNK = re.compile(
    r"(?P<link>https?://\S+|www\.\S+)"
    r"|(?P<word>[^\W_]+(?:['’][^\W_]+)*)"
    r"|(?P<mark>(?P<same>[^\w\s]|_)(?P=same)*)",
    re.IGNORECASE,
)
_CAMEL = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+|[^A-Za-z0-9]+|[A-Z]")
_POSSESSIVE = ("'s", "’s", "'S", "’S")


class Word(NamedTuple):
    """One word: ``text[start:end]``, its case (``LOWER`` …) and its kind (``PLAIN`` …)."""

    start: int
    end: int
    text: str
    case: int
    kind: int


@lru_cache(maxsize=1)
def split(text: str) -> list[Word]:
    """The words of ``text`` in order; cost is linear in its length.

    The last text's words are kept: names and judgement read the same ones. Callers change nothing
    in them.
    """
    words: list[Word] = []
    kind, tail = PLAIN, -1  # what a sign before (@ or #) makes of the word that begins at `tail`
    for found in _CHUNK.finditer(text):
        start, end = found.span()
        piece = found.group()
        group = found.lastgroup
        if group == "link":
            words.append(Word(start, end, piece, LOWER, LINK))
            continue
        if group != "word":
            inside = kind if piece[0] == "_" and start == tail else PLAIN
            words.append(Word(start, end, piece, LOWER, inside or MARK))
            if inside:
                tail = end
            elif piece in ("@", "#") and not (start and text[start - 1].isalnum()):
                kind = IN_HANDLE if piece == "@" else IN_HASHTAG
                # One space may stand between sign and name: other programs join tokens that way.
                tail = end + (text[end : end + 1] == " ")
            continue
        inside = kind if start == tail else PLAIN
        if inside:
            tail = end
        elif not piece.endswith(_POSSESSIVE):
            form = _known_forms.get(piece)
            if form is None:
                form = _known_forms[piece] = (case_of(piece), _kind_of(piece))
                if len(_known_forms) > _MOST_KNOWN:
                    _known_forms.clear()
            words.append(Word(start, end, piece, *form))
            continue
        words.extend(_parts(start, piece, inside))
    return words


# How words met before are written, so that common ones are looked at once.
_known_forms: dict[str, tuple[int, int]] = {}
_MOST_KNOWN = 20_000


def _kind_of(piece: str) -> int:
    return NUMBER if piece[0].isdigit() else PLAIN


def _parts(start: int, piece: str, kind: int) -> Iterator[Word]:
    """One written word as one or more words: a possessive ending and humps of a tag stand alone."""
    if kind != PLAIN:
        for hump in _CAMEL.finditer(piece) if piece.isascii() else re.finditer(r".+", piece):
            yield _word(start + hump.start(), hump.group(), kind)
    elif len(piece) > 2 and piece.endswith(_POSSESSIVE):
        yield _word(start, piece[:-2], PLAIN)
        yield Word(start + len(piece) - 2, start + len(piece), piece[-2:], LOWER, MARK)
    else:
        yield _word(start, piece, PLAIN)


def _word(start: int, piece: str, kind: int) -> Word:
    return Word(start, start + len(piece), piece, case_of(piece), kind or _kind_of(piece))


def case_of(piece: str) -> int:
    """How the letters of ``piece`` are written: one of ``LOWER`` to ``INITIAL``."""
    if piece.islower() or not piece[0].isalpha():
        return LOWER
    if len(piece) == 1:
        return INITIAL if piece.isupper() else LOWER
    if piece.isupper():
        return UPPER
    if piece[0].isupper() and (piece[1:].islower()):
        return TITLE
    return MIXED if piece != piece.lower() else LOWER
