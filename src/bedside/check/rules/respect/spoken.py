"""When a word about people is not the writer's own: quoted, discussed, or said of oneself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

if TYPE_CHECKING:
    from bedside.check.recognise.reading import Reading

_OPEN = "“‘«\"'"
_CLOSED = {"“": "”", "‘": "’", "«": "»", '"': '"', "'": "'"}
_LONGEST_QUOTE = 300  # characters
# Talk about words, which has to name them.
_ABOUT_WORDS = re2.compile(
    r"\b(?:stigma(?:tizing|tising)?|(?:these|those|the|your|our|such|some|which) (?:words|terms|"
    r"labels?|language)|words (?:like|matter|such|hurt|that)|terms? (?:like|such)|language (?:like|"
    r"matters)|labels? like|instead of|rather than|(?:say|use|try|write) (?:this|“|\")|(?:don't|do "
    r"not|never|stop|please don't|avoid) (?:call|calling|say|saying|use|using|the (?:word|term))|"
    r"called (?:me|him|her|them|us|people)|(?:person|people)-first|the (?:word|term|label))\b"
)
_OF_ONESELF = re2.compile(r"\b(?:i'm|i am|i was|i've been|as) (?:an? |a (?:recovering|former) )?$")


def is_not_ones_own(reading: Reading, start: int, end: int) -> bool:
    """Whether the words at start..end are quoted, are talked about, or are said of oneself."""
    first, last = reading.sentence_of(start)
    lower = reading.view.lower
    if _ABOUT_WORDS.search(lower[first:last]):
        return True
    if _OF_ONESELF.search(lower[max(first, start - 24) : start]):
        return True
    return _is_quoted(reading.view.text, start, end)


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Whether a quotation begins before the words and ends after them, not far away."""
    for mark in _OPEN:
        opened = text.rfind(mark, max(0, start - _LONGEST_QUOTE), start + 1)
        if opened < 0 or (mark in "\"'" and not _begins(text, opened)):
            continue
        closed = text.find(_CLOSED[mark], max(opened + 1, end - 1), end + _LONGEST_QUOTE)
        inside = text.find(_CLOSED[mark], opened + 1, start)
        if closed >= 0 and (inside < 0 or mark == "‘" or mark == "'"):
            return True
    return False


def _begins(text: str, at: int) -> bool:
    """Whether a straight mark opens a quotation: nothing but space or a bracket before it."""
    return (at == 0 or text[at - 1] in " \n([—–") and text[at + 1 : at + 2].strip() != ""
