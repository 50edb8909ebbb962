"""A day in general words: "recently", "soon", "a recent" where an adjective must stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from bedside.check.generalise.replacement import Replacement, cased

if TYPE_CHECKING:
    from bedside.check.recognise.reading import Reading

_REACH = 48
# "on March 3", "in the early hours of March 3", "back in June": all of it becomes one adverb.
_BEFORE = re2.compile(
    r"(?i)\b(?:back\s+)?(?P<word>on|in|since|from|at|around|by|before|after|until|till|during|over|"
    r"el|en)\s+(?:the\s+)?(?:(?:(?:very|early|late|small|wee)\s+)*(?:hours|morning|afternoon|"
    r"evening|night|middle|start|beginning|end|week|weekend)\s+of\s+(?:the\s+)?)?$"
)
_OWNED = re2.compile(r"(?i)\b(?:her|his|their|my|our|your|a|an|the|big|su|mi)\s+$")
_IS = re2.compile(r"(?i)\b(?:is|was|were|are)\s+$")
# Words that put a day into the future, before it or in it.
_AHEAD = re2.compile(
    r"\b(?:see you|will|going to|next|upcoming|coming|scheduled|starts?|begins?|returns?|leaves|"
    r"tomorrow|until|nos vemos|próxim[oa]|mañana)\b|[a-z]['’]ll\b"
)
_CLAUSE_ENDS = re2.compile(r"^\s*(?:[.!?,;:)…\n]|$)")
_NOUN_FOLLOWS = re2.compile(r"^\s+\p{L}")
_POSSESSIVE = ("'s", "’s")
_LASTING = {"since": "for some time", "until": "for a while", "till": "for a while"}


def day(reading: Reading, start: int, end: int) -> Replacement:
    """What to write for a day, or for a stretch of days, at view[start:end]."""
    text = reading.view.text
    before, after, said = text[:start], text[end:], text[start:end].lower()
    ahead = bool(_AHEAD.search(f"{before[-60:].lower()} {said}"))
    if before.rstrip()[-1:] in {":", "#", "="}:
        # After a label ("DOB: 3/4/61") no adverb can stand.
        return Replacement(start, end, "[date removed]", safe=True)
    lead = _BEFORE.search(before[-_REACH:])
    owned = _OWNED.search(before[-12:])
    if said.endswith(_POSSESSIVE):
        end, after = end - 2, said[-2:] + after
    if after.startswith(_POSSESSIVE) and _NOUN_FOLLOWS.search(after[2:5]) and not (lead or owned):
        words = "an upcoming" if ahead else "a recent"
        return Replacement(start, end + 2, cased(reading, start, words), safe=True)
    if owned and not lead:
        return _owned(start, end, after, said, ahead=ahead)
    if after.startswith(_POSSESSIVE):
        return Replacement(start, end, "[date removed]", safe=True)
    if not lead and _IS.search(before[-6:]) and _CLAUSE_ENDS.search(after[:3]):
        return Replacement(start, end, "soon" if ahead else "recent", safe=True)
    words = "soon" if ahead else "recently"
    if lead:
        start -= len(lead.group())
        words = _LASTING.get(lead.group("word").lower(), words)
    return Replacement(start, end, cased(reading, start, words), safe=True)


def _owned(start: int, end: int, after: str, said: str, *, ahead: bool) -> Replacement:
    # "her Friday appointment" keeps its noun; "her birthday" is a thing of hers.
    if _NOUN_FOLLOWS.search(after[:3]) and "birthday" not in said:
        return Replacement(start, end, "upcoming" if ahead else "recent")
    return Replacement(start, end, "[date removed]")
