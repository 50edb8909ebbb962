"""Places inside a hospital: room 412, bed 12, 4 West, Unit 3B, the third floor, the east wing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from bedside.check.recognise.where.found import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROOM = re2.compile(
    r"\b(?:(?:(?:icu|nicu|picu|ccu|er|ed|trauma|exam|operating|delivery|isolation|hospital"
    r"|patient|recovery|birthing|or) )?(?:room|rm\.?|bed|bay|ward|pod|cubicle|cot|isolette|crib"
    r"|chair|stall)"
    r"|unit|operating theat(?:er|re)) ?(?:#|no\.? ?|number )?(?P<number>\d{1,4}[- ]?[a-h]?\b"
    r"|[a-h]\d{1,3}\b|[a-d]\b)"
    r"|\b(?:cuarto|cama|habitacion|sala|cubiculo) (?:n[uo]m?\.? ?)?(?P<sala>\d{1,4}[a-z]?)\b"
    r"|\b(?:man|woman|lady|gentleman|guy|girl|boy|kid|patient|pt|nana|grandma|grandpa|dude|one"
    r"|m(?:r|rs|s)\.? \w+|nana \w+|paciente|senora?) (?:in|from|de la|de el|del|en la|en el|esta"
    r" en el|esta en la) (?P<who>\d{1,4}[a-d]?)\b"
    r"|\b(?:in|to|from|outside) (?P<lettered>\d{1,3}[a-d])\b|\besta en (?:el|la)"
    r" (?P<esta>\d{1,4})\b"
    r"|\b(?P<theatre>or) ?#?\d{1,2}\b"
    r"|(?:\b(?:on|from|to|up|up on|in|at|the|our|my|of|nurse|nurses|team|floor|unit|over on|down"
    r" on)|^|[,.:;&/]) ?(?P<wing>\d{1,2}[ -]?(?:west|east|north|south|tower|[nsew]))\b(?P<next>["
    r" -]?[\w]*)"
    r"|\b(?:the )?(?P<floor>(?:\d{1,2}(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh"
    r"|eighth|ninth|tenth|top|med[- ]surg) floor)\b"
    r"|\b(?P<named>(?:north|south|east|west|memory care|maternity|oncology|psych|burn|surgical"
    r"|[b-d]) (?:wing|tower|pavilion))\b"
)
_GOES_ON = frozenset(
    "africa african korea korean america american carolina dakota coast side street st avenue"
    " ave road rd blvd of end"
    " bound virginia asia shore bay and texas side".split()
)
# A letter is a number only of these, and only a capital one: "bed a" is none.
_LETTER_NEEDS = ("pod", "bay", "ward", "unit")


def rooms(lower: str, text: str) -> Iterator[Place]:
    """Every room, bed, ward, wing and floor in a text and its lower-case form."""
    for match in _ROOM.finditer(lower):
        group = match.groupdict()
        start, end = match.span()
        if group["theatre"] and text[start : start + 2] != "OR":
            continue
        if group["number"]:
            number = group["number"]
            if number.isalpha() and (
                not lower.startswith(_LETTER_NEEDS, start) or text[end - 1].islower()
            ):
                continue
            if lower[end : end + 1] in {"%", "°"} or (
                lower[end : end + 3] in {" of", " in"} and lower[end + 3 : end + 4].isdigit()
            ):
                continue
        inner = group["who"] or group["lettered"] or group["esta"]
        if inner:
            if (len(inner) == 4 and inner[:2] in {"19", "20"}) or (
                lower[end : end + 1] in {"%", ",", ":"} and lower[end + 1 : end + 2].isdigit()
            ):
                continue
            start = end - len(inner)
        if group["wing"]:
            start += match.group().index(group["wing"])
            end = start + len(group["wing"])
            # "the 70s" is a decade; a wing of one letter is written large.
            small_letter = not group["wing"][-2:].isalpha() and text[end - 1].islower()
            if small_letter or group["next"].strip(" -") in _GOES_ON:
                continue
        yield Place(start, end, "ward")
