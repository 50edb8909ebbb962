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
# A day that is the object of a verb or of "of": an adverb cannot stand there.
_OBJECT = re2.compile(
    r"(?i)\b(?:make|made|making|love[ds]?|enjoy(?:ed|s)?|spen[dt]|remember|celebrat\w+|mark(?:ed|s)?|"
    r"of|about|for|than|like)\s+$"
)
_TO = re2.compile(r"(?i)\bto\s+$")
_VERB_FOLLOWS = re2.compile(
    r"^ (?:is|was|has|had|came|went|said|told|left|lied|asked|cried|just|never|always|\w+ed)\b"
)
_GOES_ON = re2.compile(r"^(?:,| \p{Ll})")
_CLOCK = re2.compile(r"(?i)\d ?[ap]\.?m$")
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
    if _CLOCK.search(said) and after[:1] == "." and _GOES_ON.match(after[1:4]):
        end, after = end + 1, after[1:]
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
        return _owned(reading, start, end, owned.group(), ahead=ahead)
    if after.startswith(_POSSESSIVE):
        return Replacement(start, end, "[date removed]", safe=True)
    if lead:
        start -= len(lead.group())
        words = _LASTING.get(lead.group("word").lower(), "soon" if ahead else "recently")
    else:
        words = _bare(before, after, ahead=ahead)
    return Replacement(start, end, cased(reading, start, words), safe=True)


def _bare(before: str, after: str, *, ahead: bool) -> str:
    """The words for a day that no preposition leads: an adverb, unless it is a thing spoken of."""
    if _IS.search(before[-6:]) and _CLAUSE_ENDS.search(after[:3]):
        return "soon" if ahead else "recent"
    if _TO.search(before[-4:]):
        return "another time"
    if _OBJECT.search(before[-16:]):
        return "that day"
    return "soon" if ahead else "recently"


def _owned(reading: Reading, start: int, end: int, owner: str, *, ahead: bool) -> Replacement:
    text = reading.view.text
    after, said = text[end : end + 16], text[start:end].lower()
    if owner.strip().lower() in {"my", "our"} and _VERB_FOLLOWS.match(after):
        # "My 2 o'clock lied": the hour stands for a person.
        return Replacement(start, end, "patient")
    # "her Friday appointment" keeps its noun; "her birthday" is a thing of hers.
    if _NOUN_FOLLOWS.search(after[:3]) and "birthday" not in said:
        return Replacement(start, end, "upcoming" if ahead else "recent")
    return Replacement(start, end, "[date removed]")
