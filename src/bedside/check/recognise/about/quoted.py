"""Somebody's own words about their care, repeated: a review read out, a story shared again.

In come a reading and its mentions with their roles; out comes the stretch that tells, or None.
Who says it must be named and no one of the staff, or the post must share somebody's words again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from bedside.check.recognise.about.roles import stands_as_staff
from bedside.check.recognise.lexicon import HEALTH_WORDS, is_condition

if TYPE_CHECKING:
    from bedside.check.model import Mention, Organisation
    from bedside.check.recognise.judgement import Stretch
    from bedside.check.recognise.reading import Reading

_QUOTE = re2.compile(r"[\"“”«][^\"“”«»\n]{10,500}[\"“”»]")
_MINE = re2.compile(r"(?i)\b(?:my|mi|mis|i|i['’](?:m|ve|d)|me|our|nuestr[oa])\b")
_MY_OWN = re2.compile(r"(?i)\b(?:my|mi|our) (?:[\p{L}-]+ ){0,2}?([\p{L}-]+)\b")
_AFTER = re2.compile(r"^[\s.…!]*(?:[-–—~]|by\b|from\b|says?\b|writes\b|wrote\b|de\b)")
_BEFORE = re2.compile(
    r"(?i)(?::|\b(?:writes|wrote|review|words|palabras|cuenta|message|inbox|note|says?))[\s,:]*$"
)
_WORD = re2.compile(r"[\p{L}'’-]+")
# Words of the body that mean many other things too.
_VAGUE = frozenset("back face hand heart arm eye eyes cold baby bridge labor pain swell".split())
_NEAR = 60  # code points between words and the name of who said them


def own_story(
    reading: Reading,
    mentions: tuple[Mention, ...],
    organisation: Organisation,
    *,
    reshared: bool,
) -> Stretch | None:
    """Quoted words in which somebody who is not of the staff tells of their own body or care."""
    text = reading.view.text
    if '"' not in text and "“" not in text and "”" not in text and not reshared:
        return None
    for quote in _QUOTE.finditer(text):
        start, end = quote.span()
        said = text[start:end]
        if not (_MINE.search(said) and speaks_of_health(said)):
            continue
        near = [
            mention
            for mention in mentions
            if mention.type in {"PERSON", "HANDLE"}
            and start - _NEAR <= mention.start <= end + _NEAR
            and (not start <= mention.start < end or _is_signed(text, mention))
        ]
        if any(stands_as_staff(mention, reading.view, organisation) for mention in near):
            continue
        signed = (
            _AFTER.search(text[end : end + 12])
            or _BEFORE.search(text[max(0, start - 24) : start])
            or any(_is_signed(text, mention) for mention in near)
        )
        if reshared or (near and signed):
            return start + 1, end - 1
    if reshared:
        for own in _MY_OWN.finditer(text):
            if _is_health(own.group(1).lower()):
                start, end = own.span()
                return start, end
    return None


def _is_signed(text: str, mention: Mention) -> bool:
    """Whether a dash stands before a name, as under a letter."""
    return text[max(0, mention.start - 3) : mention.start].strip()[-1:] in {"-", "–", "—", "~"}


def speaks_of_health(said: str) -> bool:
    """Whether a stretch of text holds a word of illness, treatment or the body."""
    return any(_is_health(word.group().lower()) for word in _WORD.finditer(said))


def _is_health(word: str) -> bool:
    return word not in _VAGUE and (word in HEALTH_WORDS or is_condition(word))
