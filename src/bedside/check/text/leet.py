"""Digits that stand in for letters inside a word ("j0hn", "5m1th").

Only when what comes out is a word or a name of the vocabulary, and only when a digit stands
between letters: B12, H1N1, COVID19, 4yo, A1c and 2nd are what they say.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bedside.check.text.folded import Edit
from bedside.check.text.vocabulary import is_given_name, is_known

if TYPE_CHECKING:
    from collections.abc import Iterator

_STANDS_FOR = {
    "0": "o",
    "1": "i",
    "3": "e",
    "4": "a",
    "5": "s",
    "7": "t",
    "8": "b",
    "@": "a",
    "$": "s",
}
_INSIDE = re.compile(r"[A-Za-z][013457@$]+[A-Za-z]")
_SIGN_INSIDE = re.compile(r"[@$][A-Za-z]")
_WORD = re.compile(r"[A-Za-z0-9@$]+")
_SHORTEST = 4
_LONGEST = 24


def may_have_leet(text: str, digits: list[tuple[int, int]]) -> bool:
    """Whether a digit or sign stands between two letters anywhere; `digits` are their stretches."""
    for start, end in digits:
        if start and text[start - 1].isalpha() and text[end : end + 1].isalpha():
            # The short code of a link ("bbc.in/1xY2z") is no word.
            chunk = text.rfind(" ", max(0, start - _LONGEST), start) + 1
            if text.find("/", chunk or max(0, start - _LONGEST), start) < 0:
                return True
    return ("$" in text or "@" in text) and any(
        found.start() and text[found.start() - 1].isalpha() for found in _SIGN_INSIDE.finditer(text)
    )


def leet_edits(text: str) -> Iterator[Edit]:
    """Replace the digits of each disguised word, one edit a character."""
    for found in _WORD.finditer(text):
        word = found.group()
        if len(word) > _LONGEST or not _INSIDE.search(word) or _is_part_of_code(text, found):
            continue
        plain = _read(word)
        if plain is None:
            continue
        for place, (written, meant) in enumerate(zip(word, plain, strict=True), found.start()):
            if written != meant:
                yield Edit(place, place + 1, meant)


def _read(word: str) -> str | None:
    """What a disguised word says, in its own case, or None when it is no word."""
    if any(c in "269" for c in word):
        return None
    upper = word.upper() == word
    for one in ("i", "l"):
        plain = "".join(one if c == "1" else _STANDS_FOR.get(c, c) for c in word)
        known = is_known(plain.lower()) if len(word) >= _SHORTEST else is_given_name(plain.lower())
        if known and len(word) > 2:
            return plain.upper() if upper else plain
    return None


def _is_part_of_code(text: str, found: re.Match[str]) -> bool:
    """Whether the word is a piece of an address, a link or a longer code."""
    before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 2]
    return (
        (before in ("/", "=", "&", ".", "-", "_", "%") and before != "")
        or (after[:1] in ("/", "=", "@", "_", "-", "%") and after != "")
        or (len(after) == 2 and after[0] == "." and after[1].isalnum())
        or ("@" in found.group() and after[:1] == ".")
    )
