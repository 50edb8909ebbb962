"""A place in general words: "our area", "a local address", "one of our units"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from bedside.check.generalise.replacement import Replacement, cased

if TYPE_CHECKING:
    from bedside.check.model import Mention
    from bedside.check.recognise.reading import Reading

_BEFORE = re2.compile(r"(?i)\b(?P<word>in|at|from|near|of|to|on|outside|off|along)\s+(?:the\s+)?$")
_ROAD = re2.compile(
    r"(?i)^(?:(?:state |county )?(?:route|highway|hwy|interstate|road)\b|i-?\d|us-?\d)|"
    r"\b(?:road|rd|street|st|avenue|ave|lane|ln|drive|highway|hwy|parkway|freeway|turnpike)\.?$"
)
_WARD_WORDS = frozenset({"bed", "room", "unit", "bay", "chair"})


def place(reading: Reading, mention: Mention) -> Replacement:
    """What to write for a place."""
    lead = _BEFORE.search(reading.view.text[: mention.start][-24:])
    start = mention.start
    if mention.value == "ward":
        first = mention.text.split(" ", 1)[0].lower()
        words = f"a {first}" if first in _WARD_WORDS else "one of our units"
    elif _ROAD.search(mention.text) and not mention.text[:1].isdigit():
        words = "a local road" if lead else "[road removed]"
    elif mention.value in {"address", "postcode", "coordinates"}:
        words = "a local address" if lead else "[address removed]"
        if lead and lead.group("word").lower() == "on":
            # One stands "on" a street and "at" an address.
            start -= len(lead.group())
            words = f"at {words}"
    else:
        words = "our area"
        if lead and reading.view.text[start - len(lead.group()) - 2 : start].startswith(", of"):
            # "Lily, 93, of Bend": one is "from" an area.
            start -= len(lead.group())
            words = f"from {words}"
    return Replacement(start, mention.end, cased(reading, start, words))
