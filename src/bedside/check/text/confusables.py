"""Cyrillic and Greek letters that stand in for Latin ones inside an otherwise Latin word.

A word wholly in Cyrillic or Greek is left alone: it is a word of that script. Source: the visual
pairs that Unicode Technical Standard 39 calls confusable, those that occur in running letters.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bedside.check.text.folded import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

_CYRILLIC = dict(
    zip("аеорсухіјѕһԁԛԝɡАВЕКМНОРСТХІЈЅЗУӀ", "aeopcyxijshdqwgABEKMHOPCTXIJS3Yl", strict=True)
)
_GREEK = dict(zip("αορντικυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "aopvtikuABEZHIKMNOPTYX", strict=True))
LOOK_ALIKES = _CYRILLIC | _GREEK

_ANY = re.compile("[" + "".join(LOOK_ALIKES) + "]")
_LETTERS = re.compile(r"[^\W_]+")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_OTHER_SCRIPT = re.compile(r"[\u0370-\u03ff\u0400-\u052f]")


def may_have_confusables(text: str) -> bool:
    """Whether `text` holds any letter that could stand in for a Latin one."""
    return _ANY.search(text) is not None


def confusable_edits(text: str) -> Iterator[Edit]:
    """Replace each stand-in, in words that hold a Latin letter and nothing else foreign."""
    for word in _LETTERS.finditer(text):
        letters = word.group()
        if letters.isascii() or not _LATIN.search(letters):
            continue
        foreign = _OTHER_SCRIPT.findall(letters)
        if not foreign or any(letter not in LOOK_ALIKES for letter in foreign):
            continue
        for place, letter in enumerate(letters, word.start()):
            if letter in LOOK_ALIKES:
                yield Edit(place, place + 1, LOOK_ALIKES[letter])
