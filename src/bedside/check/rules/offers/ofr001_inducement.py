"""OFR001: nothing of value is given to choose a place of care."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.worded import sensed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading

_NEED = re2.compile(
    r"\b(?:financial (?:help|need|hardship|assistance)|based on income|sliding|charity care)\b"
)
_PREVENTIVE = re2.compile(
    r"\b(?:vaccin\w+|flu shots?|screenings?|mammograms?|preventive|wellness visits?)\b"
)
_TERMS = re2.compile(r"\b(?:terms(?: and conditions)?|conditions apply|t&cs)\b")


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Gifts, prizes and waived payments that hang on a booking, a switch or a referral."""
    if organisation.country == "AU" and _TERMS.search(reading.view.lower):
        return
    need = _NEED.search(reading.view.lower)
    for term in reading.terms("inducements"):
        if not (term.note == "waiver" and (need or _PREVENTIVE.search(reading.view.lower))):
            yield Hit(term.start, term.end)
    yield from sensed(reading, "OFR001")


RULE = Rule(
    "OFR001",
    "inducement",
    severity="review",
    say=(
        "“{words}” gives something for choosing care. Ask counsel: gifts to patients are "
        "limited by law."
    ),
    kinds=frozenset({"post", "reply", "reshare", "alert"}),
    sources=("oig-gifts", "ahpra-advertising"),
    since="0.1",
    spot=spot,
)
