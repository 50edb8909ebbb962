"""CLM012: an invented or hired person is not shown as a patient."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.recognise.terms import find_terms
from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.worded import sensed
from bedside.check.text import View

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """A person shown as real beside words that say otherwise, also a picture’s."""
    if reading.field != "text":
        return
    invented = reading.terms("invented-patients")
    shown = [
        term
        for term in reading.terms("shown-as-real")
        if term.note != "meet"
        and not any(i.start < term.end and term.start < i.end for i in invented)
    ]
    if shown and (invented or _in_pictures(post)):
        first = min([*shown, *invented], key=lambda term: term.start)
        yield Hit(first.start, max(first.end, shown[0].end))
    yield from sensed(reading, "CLM012")


def _in_pictures(post: Post) -> bool:
    """Whether a picture’s description or file name says that nobody real is in it."""
    told = " ".join(f"{one.alt or ''} {one.path or ''}".replace("_", " ") for one in post.media)
    return bool(told.strip()) and bool(find_terms(View(told)).get("invented-patients"))


RULE = Rule(
    "CLM012",
    "invented-patient",
    severity="block",
    say=(
        "“{words}” shows as real a person who is not. Say plainly that it is an example, or"
        " ask a patient."
    ),
    sources=("16-cfr-255-2", "16-cfr-465-2"),
    since="0.1",
    spot=spot,
)
