"""The shape of a text: the same text in ASCII, letter for letter, so that patterns stay small.

A class of all the world's capital letters, repeated a few times, makes an RE2 program too large
for its cache; the same pattern over ASCII is a hundredth of it, and needs no counting of bytes.
"""

from __future__ import annotations

import unicodedata

_WITHOUT_BASE = {
    "ß": "s",
    "æ": "a",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "þ": "t",
    "ð": "d",
    "œ": "o",
    "ı": "i",
}
_MARKS = {
    "’": "'",
    "‘": "'",
    "ʼ": "'",
    "–": "-",
    "—": "-",
    "‑": "-",
    "“": '"',
    "”": '"',
    "º": "o",
    "ª": "a",
}


class _Fold(dict[int, str]):
    """Fills itself with the ASCII shape of each character that is asked for."""

    def __missing__(self, code: int) -> str:
        shape = self[code] = _shape_of(chr(code))
        return shape


def _shape_of(character: str) -> str:
    if character.isascii():
        return character
    if character in _MARKS:
        return _MARKS[character]
    low = character.lower()
    if low in _WITHOUT_BASE:
        base = _WITHOUT_BASE[low]
        return base.upper() if low != character else base
    base = unicodedata.normalize("NFKD", character)[:1]
    if base.isascii() and (base.isalpha() or character.isdecimal()):
        return base
    if character.isupper():
        return "X"
    if character.isalpha() or unicodedata.combining(character):
        return "x"
    return " " if character.isspace() else "*"


_FOLD = _Fold()


def shape_of(text: str) -> str:
    """The text in ASCII, as long as it was: é is e, Ł is L, other letters x or X, other marks *."""
    return text if text.isascii() else text.translate(_FOLD)
