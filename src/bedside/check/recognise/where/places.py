"""Every place in a text that its form or its name gives away, overlapping ones made one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from bedside.check.model import Mention
from bedside.check.recognise.where.addresses import addresses
from bedside.check.recognise.where.codes import codes
from bedside.check.recognise.where.cued import cued
from bedside.check.recognise.where.gazetteer import known_places
from bedside.check.recognise.where.rooms import rooms
from bedside.check.recognise.shape import shape_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation
    from bedside.check.recognise.where.found import Place
    from bedside.check.text import View

_DIGIT = re2.compile(r"\d")


def find_places(view: View, organisation: Organisation) -> Iterator[Mention]:
    """Every place in the view that a rule can tell, as mentions of type PLACE, left to right.

    `value` is "state", "country", "ward", "postcode", "coordinates", "address" or empty (a town, a
    county, a road, a school). The organisation's own places are found too: rules let them pass.
    """
    start, end, value = -1, -1, ""
    for place in sorted(_places(view), key=lambda place: (place.start, -place.end)):
        if place.end <= place.start:
            continue
        if place.start < end:
            if place.end > end:
                end, value = place.end, "address" if "address" in {value, place.value} else ""
            continue
        if end > start >= 0:
            yield _mention(view, start, end, value)
        start, end, value = place
    if end > start >= 0:
        yield _mention(view, start, end, value)


def _places(view: View) -> Iterator[Place]:
    text = shape_of(view.text)
    lower = text.lower()
    yield from addresses(text, lower)
    if "///" in text or _DIGIT.search(text):
        yield from codes(view.text)
    yield from rooms(lower, text)
    yield from cued(text, lower)
    yield from known_places(text, lower)


def _mention(view: View, start: int, end: int, value: str) -> Mention:
    text = view.text
    while end > start and text[end - 1] in " ,.;:\n\t>":
        end -= 1
    return Mention("PLACE", start, end, text[start:end], value=value)
