"""Postcodes (ZIP, ZIP+4, Canadian, British and others by cue) and coordinates."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from bedside.check.recognise.where.found import Place
from bedside.check.recognise.where.gazetteer import STATE_CODES

if TYPE_CHECKING:
    from collections.abc import Iterator

_STATE = "|".join(sorted(STATE_CODES))
_CODE = re2.compile(
    r"(?P<cue>(?i:\b(?:zip|zip ?code|postal code|post ?code|c[oó]digo postal|plz|cap)\b)(?:"
    r" code)?(?:(?i: is| was|'s|’s|:|=| of| number| here))* ?)(?P<cued>(?i:[a-z]{1,2}\d[a-z\d]?"
    r" ?\d[a-z]{2}|[a-z]\d[a-z] ?\d[a-z]\d|\d{3,6}(?:-\d{3,4})?))\b"
    rf"|\b(?P<state>(?:{_STATE}|A[APE]),? \d{{5}}(?:-\d{{4}})?)\b"
    r"|(?P<in>\b(?i:in|near|around|from|area|at|to) )(?P<bare>0\d{4}|[1-9]\d{2}[1-9]\d"
    r"|[1-9]\d{3}[1-9])(?:$|[.,!?;)\n])"
    r"|\b(?P<plus4>\d{5}-\d{4})\b"
    r"|\b(?P<british>(?:[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]?|GIR) \d[ABD-HJLNP-UW-Z]{2})\b"
    r"|\b(?P<canadian>[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z][ -]?\d[ABCEGHJ-NPRSTV-Z]\d)\b"
    r"|(?P<degrees>[-+]?\d{1,2}\.\d{3,10}\s?°?\s?[NS]?\s?,\s?[-+]?\d{1,3}\.\d{3,10}\s?°?\s?[EWO]?)"
    r"|(?P<minutes>\d{1,2}\s?°\s?\d{1,2}\s?['’′](?:\s?\d{1,2}(?:\.\d+)?\s?[\"”″])?\s?[NS],?\s+\d"
    r"{1,3}\s?°\s?\d{1,2}\s?['’′](?:\s?\d{1,2}(?:\.\d+)?\s?[\"”″])?\s?[EWO])"
    r"|(?P<plus>\b[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}\b)"
    r"|(?P<words>///[a-z]+\.[a-z]+\.[a-z]+)"
)


def codes(text: str) -> Iterator[Place]:
    """Every postcode and pair of coordinates in a text that has digits."""
    for match in _CODE.finditer(text):
        group = match.groupdict()
        if group["degrees"]:
            north, east = (float(part.strip(" °NSEWO+")) for part in group["degrees"].split(","))
            # Two numbers with three places each may be anything; a sign or side makes a spot.
            sure = any(mark in group["degrees"] for mark in "NSEW-+°") or len(group["degrees"]) > 15
            if abs(north) > 90 or abs(east) > 180 or not sure:
                continue
        start = match.start() + len(group["cue"] or group["in"] or "")
        located = group["degrees"] or group["minutes"] or group["plus"] or group["words"]
        yield Place(
            start,
            start + len(group["bare"]) if group["bare"] else match.end(),
            "coordinates" if located else "postcode",
        )
