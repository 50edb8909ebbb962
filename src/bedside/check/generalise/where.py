"""A place in general words: "our area", "a local address", "one of our units"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from bedside.check.generalise.replacement import Replacement, cased, with_article

if TYPE_CHECKING:
    from bedside.check.model import Mention
    from bedside.check.recognise.reading import Reading

_BEFORE = re2.compile(r"(?i)\b(?P<word>in|at|from|near|of|to|on|outside|off|along)\s+(?:the\s+)?$")
_ROAD = re2.compile(
    r"(?i)^(?:(?:state |county )?(?:route|highway|hwy|interstate|road)\b|i-?\d|us-?\d)|"
    r"\b(?:road|rd|street|st|avenue|ave|lane|ln|drive|highway|hwy|parkway|freeway|turnpike)\.?$"
)
_DETERMINER = re2.compile(
    r"(?i)\b(?:the|our|an?|his|her|their|my|your|this|that|its|old|big|new)\s+$"
)
_NOUN_FOLLOWS = re2.compile(r"^ \p{L}")
# What may follow a place without being its noun: "the Dakotas had", "the Bend and".
_NO_NOUN = re2.compile(
    r"^ (?:is|was|are|were|has|had|have|will|and|or|but|who|that|which|when|where|on|in|at|for|"
    r"with|to|from|of|by|after|before|since|last|this|today|yesterday)\b"
)
_WARD_WORDS = frozenset({"bed", "room", "unit", "bay", "chair"})


def place(reading: Reading, mention: Mention) -> Replacement:
    """What to write for a place."""
    text = reading.view.text
    before, after = text[: mention.start][-24:], text[mention.end : mention.end + 12]
    lead, owner = _BEFORE.search(before), _DETERMINER.search(before)
    start = mention.start
    is_ward = mention.value == "ward"
    if owner and not is_ward and _NOUN_FOLLOWS.match(after) and not _NO_NOUN.match(after):
        # "our Scottsdale office", "the Elm Street garage".
        start, words = with_article(reading, start, "local")
        return Replacement(start, mention.end, cased(reading, start, words))
    words = _words(mention, led=lead is not None)
    if owner and not words.startswith("["):
        start -= len(owner.group())
    if lead and words == "a local address" and lead.group("word").lower() == "on":
        # One stands "on" a street and "at" an address.
        start, words = start - len(lead.group()), f"at {words}"
    if lead and words == "our area" and text[: start - len(lead.group())].endswith(", "):
        # "Lily, 93, of Bend": one is "from" an area.
        start, words = start - len(lead.group()), f"from {words}"
    return Replacement(start, mention.end, cased(reading, start, words))


def _words(mention: Mention, *, led: bool) -> str:
    if mention.value == "ward":
        first = mention.text.split(" ", 1)[0].lower()
        return f"a {first}" if first in _WARD_WORDS else "one of our units"
    if _ROAD.search(mention.text) and not mention.text[:1].isdigit():
        return "a local road" if led else "[road removed]"
    if mention.value in {"address", "postcode", "coordinates"}:
        return "a local address" if led else "[address removed]"
    return "our area"
