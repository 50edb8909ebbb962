"""PHI023: a story without a name may not point at one person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Age, work, place or bed that together fit one person, where no name is given."""
    if reading.judgement.about_a_patient:
        for start, end in reading.judgement.pointers:
            yield Hit(start, end)


RULE = Rule(
    "PHI023",
    "identifiable-combination",
    severity="block",
    say="“{words}” lets a neighbour know who this is, even with no name. Make it general.",
    sources=("45-cfr-164-514-knowledge", "ri-thran-2011", "ana-principles-2011"),
    safe_harbor=("R",),
    authorizable=True,
    since="0.1",
    spot=spot,
)
