"""Words: letters, digits and marks in a row, with an apostrophe, dot or hyphen inside."""

from __future__ import annotations

import re

import regex

from bedside.check.text.tokens import Word

# Both are plainly linear: what joins two parts is in neither part.
_ASCII = re.compile(r"[A-Za-z0-9_]+(?:['.\-][A-Za-z0-9_]+)*")
_ANY = regex.compile(r"[\p{L}\p{N}_][\p{L}\p{N}\p{M}_]*(?:['’.\-][\p{L}\p{N}\p{M}_]+)*")


def find_words(text: str, lower: str) -> list[Word]:
    """Every word of `text`, whose lower case, position by position, is `lower`."""
    pattern = _ASCII if text.isascii() else _ANY
    make = tuple.__new__
    return [
        make(Word, (start, end, text[start:end], lower[start:end]))
        for start, end in [found.span() for found in pattern.finditer(text)]
    ]
