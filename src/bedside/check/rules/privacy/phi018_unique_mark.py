"""PHI018: nothing else that only one person has may be published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.privacy.tied import hit, tied

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Other numbers, and marks that only one person has, in a text about a patient."""
    for mention in tied(reading, "OTHER_ID"):
        yield hit(reading, mention)
    if reading.judgement.about_a_patient:
        for cue in reading.cues("unique-mark"):
            yield Hit(cue.start, cue.end)


RULE = Rule(
    "PHI018",
    "unique-mark",
    severity="block",
    say="“{words}” fits one person only, and so it names them. Leave it out.",
    sources=("45-cfr-164-514-r", "45-cfr-164-514-knowledge", "ri-thran-2011"),
    safe_harbor=("R",),
    authorizable=True,
    since="0.1",
    spot=spot,
)
