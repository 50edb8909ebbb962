"""DSC004: a view beside an employer’s name says whose view it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.model import Fix
from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.disclosure.employer import says_where_they_work
from bedside.check.rules.speaker import talks_of_work
from bedside.check.rules.worded import sensed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """A personal opinion that names the employer, without a disclaimer."""
    if post.voice != "personal" or talks_of_work(reading, post) or reading.terms("disclaimers"):
        return
    where = says_where_they_work(reading, organisation)
    if where is not None and reading.terms("opinions"):
        yield Hit(*where, Fix("Speaking for myself, not my employer:"))
    yield from sensed(reading, "DSC004")


RULE = Rule(
    "DSC004",
    "own-views",
    severity="review",
    say="“{words}” ties your view to your employer. Add that you speak for yourself.",
    sources=("mayo-employees", "nlrb-om-12-59"),
    since="0.1",
    spot=spot,
)
