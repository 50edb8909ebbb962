"""Hashtags, split into the words they were joined from, each with its own place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bedside.check.text.segment import segment
from bedside.check.text.tokens import Hashtag, Word
from bedside.check.text.vocabulary import is_known

if TYPE_CHECKING:
    from collections.abc import Iterator

# "MRN#12345" is a number sign inside a word and "&#39;" an entity: neither begins a tag.
_TAG = re.compile(r"[#＃](\w+)")
_SHORTEST_TO_SEGMENT = 5
_LONGEST_WORD = 18


def find_hashtags(text: str) -> list[Hashtag]:
    """Every hashtag of `text`; a number sign before mere digits (#4456) is none."""
    return [
        Hashtag(found.start(), found.end(), tuple(_words(found.start(1), found.group(1))))
        for found in _TAG.finditer(text)
        if _begins_tag(text, found)
    ]


def _begins_tag(text: str, found: re.Match[str]) -> bool:
    before = text[found.start() - 1] if found.start() else " "
    letters = found.group(1).strip("_")
    return letters != "" and not letters.isdigit() and not before.isalnum() and before not in "_&/"


def _words(start: int, tag: str) -> Iterator[Word]:
    for first, last in _humps(tag):
        part = tag[first:last]
        # A hump of camel case is a word already, unless it is long and none that is known.
        if len(part) >= _SHORTEST_TO_SEGMENT and part.isascii() and part.isalpha():
            at = first
            for piece in segment(part.lower()):
                yield _word(start + at, tag[at : at + len(piece)])
                at += len(piece)
        else:
            yield _word(start + first, part)


def _word(start: int, part: str) -> Word:
    lower = part.lower()
    return Word(start, start + len(part), part, lower if len(lower) == len(part) else part)


def _humps(tag: str) -> Iterator[tuple[int, int]]:
    """Where each hump of a tag stands: camel case, runs of capitals, digits; underscores divide."""
    start = 0
    for at in range(1, len(tag) + 1):
        if at < len(tag) and not _divides(tag, at):
            continue
        if tag[start] != "_":
            yield start, at
        start = at


def _divides(tag: str, at: int) -> bool:
    before, here = tag[at - 1], tag[at]
    if (before == "_") != (here == "_"):
        return True
    if before.isdigit() != here.isdigit():
        return True
    if before.islower() and here.isupper():
        return True
    if before.isupper() and here.isupper():
        # "MRNNumber": the last capital of a run belongs to the lower-case letters after it.
        return tag[at + 1 : at + 2].islower() and not _is_word(tag, at + 1)
    # "ERnurse": unless those letters are a word without it.
    return (
        at > 1
        and before.isupper()
        and tag[at - 2].isupper()
        and here.islower()
        and _is_word(tag, at)
    )


def _is_word(tag: str, start: int) -> bool:
    """Whether the lower-case letters from `start` on are a word, and not with one more."""
    end = start
    while end < len(tag) and tag[end].islower() and end - start < _LONGEST_WORD:
        end += 1
    rest = tag[start:end].lower()
    return len(rest) > 2 and is_known(rest) and not is_known(tag[start - 1 : end].lower())
