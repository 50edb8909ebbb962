"""Every place in a text that its form or its name gives away, overlapping ones made one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.model import Mention
from bedside.check.recognise.gate import Gate
from bedside.check.recognise.shape import shape_of
from bedside.check.recognise.where.addresses import addresses
from bedside.check.recognise.where.bare_streets import bare_streets, numbered_streets
from bedside.check.recognise.where.codes import codes
from bedside.check.recognise.where.cued import cued
from bedside.check.recognise.where.cued_forms import CUED_GATE
from bedside.check.recognise.where.gazetteer import known_places, towns_with_state
from bedside.check.recognise.where.rooms import rooms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation
    from bedside.check.recognise.where.found import Place
    from bedside.check.text import View

_GATE = Gate(
    # A number that begins a word, not one inside a web link.
    number=r"(?:^|[\s(,:#>*/\"'&.-])\d{1,6}[a-z]?(?:[\s,.;:)?!&/-]|$)|[a-z]\.? ?\d{2,6}\b",
    code=(
        r"\d{5}|\b(?:zip|post|postal|postcode|codigo|plz)\b|\b[a-z]{1,2}\d[a-z\d]? \d[a-z]{2}\b"
        r"|\b[a-z]\d[a-z][ -]?\d[a-z]\d\b|\d\.\d{3}|\d ?[*o] ?\d|///|\+"
    ),
    street=r"\b(?:street|st|avenue|ave|boulevard|blvd|road|rd|lane|ln|parkway|pkwy|turnpike)\b",
    room=(
        r"\b(?:in|de la|del|en la|en el|from|to|outside) \d|\b(?:cuarto|cama|habitacion|sala"
        r"|cubiculo) \d|\b(?:room|rm|bed|bay|ward|pod|cubicle|unit|floor|or|cot|isolette|wing"
        r"|tower|pavilion|theat(?:er|re)|stall|chair|crib) ?[#\d\w]|\b\d{1,2} ?-?(?:west|east"
        r"|north|south|[nsew])\b|floor\b|wing\b|tower\b|pavilion\b"
    ),
    cued=CUED_GATE,
    state=r"[a-z], ?[a-z]",
)


def find_places(view: View, _organisation: Organisation) -> Iterator[Mention]:
    """Every place in the view that a rule can tell, as mentions of type PLACE, left to right.

    `value` is "state", "country", "ward", "postcode", "coordinates", "address" or empty (a town, a
    county, a road, a school). The organisation's own places are found too: rules let them pass.
    """
    start, end, value = -1, -1, ""
    for place in sorted(_places(view), key=lambda place: (place.start, -place.end)):
        if place.end <= place.start:
            continue
        if place.start < end:
            if (place.start, place.end) == (start, end):
                value = value or place.value
            elif place.end > end:
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
    passed = _GATE.passed(lower)
    if "number" in passed:
        yield from addresses(text, lower)
        yield from numbered_streets(text, view.text)
    if "street" in passed:
        yield from bare_streets(text, lower)
    if "code" in passed:
        yield from codes(view.text)
    if "room" in passed:
        yield from rooms(lower, text)
    if "cued" in passed:
        yield from cued(text, lower)
    if "state" in passed:
        yield from towns_with_state(text)
    yield from known_places(text, lower)


def _mention(view: View, start: int, end: int, value: str) -> Mention:
    text = view.text
    while end > start and text[end - 1] in " ,.;:\n\t>":
        end -= 1
    return Mention("PLACE", start, end, text[start:end], value=value)
