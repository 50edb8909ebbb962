"""CNF001: a paper that was not written for the public may not leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.worded import sensed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """The marks of an internal paper.

    Such as “internal use only”, an embargo, privilege, an internal memo.
    """
    for term in reading.terms("confidential-markings"):
        yield Hit(term.start, term.end)
    yield from sensed(reading, "CNF001")


RULE = Rule(
    "CNF001",
    "confidential-marking",
    severity="block",
    say=(
        "“{words}” marks a paper that is not for the public. Ask its owner what may be "
        "said, and say that."
    ),
    sources=("nlrb-om-12-59",),
    since="0.1",
    spot=spot,
)
