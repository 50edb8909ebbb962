"""When a word about people is not the writer's own: quoted, discussed, or said of oneself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from bedside.check.text.matchable import matchable

if TYPE_CHECKING:
    from collections.abc import Iterator

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
# Who speaks for people, or tells what was done to them.
_AGAINST = re2.compile(
    r"\b(?:deserves? (?:care|respect|better|kind|dignity|to be (?:heard|safe|treated|seen))|"
    r"welcome|discriminat\w*|racis[mt]\w*|bias\w*|prejudice|bully\w*|harass\w*|hate (?:crimes?|"
    r"speech)|slurs?|kindness|dignity|barriers?|myths?|should (?:never|not have to)|no (?:one|"
    r"body) should|often (?:told|called|dismissed|ignored)|are (?:told|called|dismissed|ignored|"
    r"afraid|turned away)|support(?:s|ing)?|help(?:s|ing)? (?:people|families|patients|them)|"
    r"how to help|we (?:serve|care for|treat) (?:every|all)|screening|symptoms?|study|studies|"
    r"report|research)\b"
)
_OF_ONESELF = re2.compile(r"\b(?:i'm|i am|i was|i've been|as) (?:an? |a (?:recovering|former) )?$")


def is_not_ones_own(reading: Reading, start: int, end: int) -> bool:
    """Whether the words at start..end are quoted, are talked about, or are said of oneself."""
    first, last = reading.sentence_of(start)
    lower = matchable(reading.view.lower)
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


def beside(reading: Reading, whom: str, what: str) -> Iterator[tuple[int, int]]:
    """Where a word of table `what` stands in one sentence with a word of table `whom`.

    Speech against contempt, quoted words and words of oneself are left out.
    """
    people = reading.terms(whom)
    if not people:
        return
    for word in reading.terms(what):
        first, last = reading.sentence_of(word.start)
        near = [one for one in people if first <= one.start < last]
        if not near or _AGAINST.search(matchable(reading.view.lower[first:last])):
            continue
        start = min(word.start, near[0].start)
        end = max(word.end, near[-1].end)
        if not is_not_ones_own(reading, word.start, word.end):
            yield start, end
