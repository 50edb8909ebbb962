"""CNF004: what happens between the organisation and one of its staff stays there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.speaker import speaks_of_itself
from bedside.check.rules.worded import sensed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading

# The writer's own discipline, pay or leave, alone or with co-workers: theirs to tell.
_FIRST_PERSON = re2.compile(r"\b(?:i|i['’]m|i['’]ve|me|my|we|we['’]re|we['’]ve)\b[^.!?\n]*$")


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Discipline, dismissal, leave and plans for jobs, told of somebody else."""
    if not speaks_of_itself(reading):
        return
    own = post.voice == "personal"
    for term in reading.terms("staff-matters"):
        # Pay is what employees may always talk about, each other's too.
        if not (own and (term.note == "pay" or _is_own_case(reading, term.start))):
            yield Hit(term.start, term.end)
    yield from sensed(reading, "CNF004")


def _is_own_case(reading: Reading, position: int) -> bool:
    """Whether the sentence speaks of the writer: “I was written up for being late”."""
    start, _ = reading.sentence_of(position)
    return bool(_FIRST_PERSON.search(reading.view.lower[max(start, position - 24) : position + 12]))


RULE = Rule(
    "CNF004",
    "staff-matter",
    severity="review",
    say=(
        "“{words}” tells a matter between the organisation and its staff. Ask HR what may be said."
    ),
    sources=("nlrb-om-12-59", "nlrb-stericycle"),
    since="0.1",
    spot=spot,
)
