"""SAF008: a message that tells of harm after a product goes to those who report such things."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.worded import sensed
from bedside.check.text.matchable import matchable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading
    from bedside.check.recognise.terms import Term

_LINK = re2.compile(
    r"\b(?:after|since|from|ever since|following|because of|caused|causes|due to|started|starting|"
    r"on|with|when|made|makes|gave|gives|triggered|took|taking|got|getting|my|your|the|that|this)\b"
)
_KIN = re2.compile(
    r"\b(?:my|our|his|her) (?:[a-z]+ )?(?:son|daughter|kids?|child|baby|mom|mum|mother|dad|father|"
    r"wife|husband|sister|brother|grandma|grandpa|friend|partner|aunt|uncle|toddler)\b"
)
_PATIENT = re2.compile(r"\b(?:i|i'm|i've|me|my|we|our|he|she|him|her|his|they|them)\b")
_NEAR = 160  # characters between a product and what happened


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """A product, an experience and a patient together; who wrote it is the fourth element."""
    products = [*reading.terms("products"), *reading.terms("drugs")]
    lower = matchable(reading.view.lower)
    for experience in reading.terms("reactions"):
        near = [one for one in products if _together(one, experience, lower)]
        if not near:
            continue
        product = min(near, key=lambda one: abs(one.start - experience.start))
        start, end = min(product.start, experience.start), max(product.end, experience.end)
        patient = _PATIENT.search(lower)
        if patient is None and not _LINK.search(lower[start:end]):
            continue
        yield Hit(start, end, say=_elements(reading, product, experience))
        return
    yield from sensed(reading, "SAF008")


def _together(product: Term, experience: Term, lower: str) -> bool:
    """Whether both stand close, and neither is part of the other."""
    start, end = sorted((product, experience), key=lambda one: one.start)
    if end.start < start.end or end.start - start.end > _NEAR:
        return False
    # A question whether something could happen is no event.
    rest = lower[end.end :].split(".", maxsplit=1)[0].split("!", maxsplit=1)[0]
    return "?" not in rest and "?" not in lower[start.start : end.start]


def _elements(reading: Reading, product: Term, experience: Term) -> str:
    text = reading.view.text
    whom = _KIN.search(matchable(reading.view.lower))
    patient = text[whom.start() : whom.end()] if whom else "the writer, or not said"
    return (
        f"This may be an adverse event. Product: {text[product.start : product.end]}. Experience: "
        f"{text[experience.start : experience.end]}. Patient: {patient}. Reporter: who wrote it. "
        "Hand it on today; in the United States anybody can report at fda.gov/medwatch."
    )


RULE = Rule(
    "SAF008",
    "adverse-event",
    severity="review",
    kinds=frozenset({"comment"}),
    say="This may be an adverse event. Hand it on today.",
    sources=("adverse-event-elements", "fda-medwatch"),
    since="0.1",
    spot=spot,
)
