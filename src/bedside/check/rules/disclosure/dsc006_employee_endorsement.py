"""DSC006: an employee who praises the employer says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.disclosure.employer import names_employer
from bedside.check.rules.disclosure.ties import said
from bedside.check.rules.speaker import talks_of_work
from bedside.check.rules.worded import sensed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Praise of the organisation on a personal account, with no word of the tie."""
    if post.voice != "personal" or talks_of_work(reading, post) or said(reading):
        return
    where = names_employer(reading, organisation)
    praise = reading.terms("employer-praise") if where else []
    if where is not None and praise:
        yield Hit(min(where[0], praise[0].start), max(where[1], praise[0].end))
    yield from sensed(reading, "DSC006")


RULE = Rule(
    "DSC006",
    "employee-endorsement",
    severity="review",
    say=(
        "“{words}” praises your employer. Say in the post that you work there; the profile "
        "is not enough."
    ),
    sources=("ftc-endorsement-faq", "16-cfr-255-5", "16-cfr-465-5"),
    since="0.1",
    spot=spot,
)
