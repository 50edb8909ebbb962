"""PHI001: a patient's name, or a relative's, may not be published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.privacy.tied import hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Names of patients and their families stop; a name nobody can place goes to a reader."""
    judgement = reading.judgement
    for mention in reading.of_type("PERSON", "HANDLE"):
        if mention.role in {"patient", "relative"}:
            yield hit(reading, mention)
        elif mention.role == "unknown" and mention.type == "PERSON":
            # Under Part 2 a name beside the programme's own already says that somebody is in it.
            if judgement.about_a_patient or (organisation.part2 and judgement.near_care):
                yield hit(reading, mention)
            elif judgement.near_care or organisation.part2:
                yield Hit(mention.start, mention.end, severity="review", say=ASK)


ASK = (
    "“{words}”: we cannot tell who this is. If it is a patient or a relative, take the name out; "
    "if not, say who they are (a title, a role), or add them to the organisation’s facts."
)

RULE = Rule(
    "PHI001",
    "patient-name",
    severity="block",
    say="“{words}” names a patient or someone close to one. Leave the name out.",
    sources=("45-cfr-164-514-a", "hhs-memorial-hermann-2017", "42-cfr-2"),
    safe_harbor=("A",),
    authorizable=True,
    since="0.1",
    spot=spot,
)
