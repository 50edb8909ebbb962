"""PHI028: how a named person is doing may not be reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Condition words (“critical”, “stable”, “on a ventilator”) in a text about a patient."""
    if reading.judgement.about_a_patient:
        for cue in reading.cues("condition-report"):
            yield Hit(cue.start, cue.end)


RULE = Rule(
    "PHI028",
    "condition-report",
    severity="block",
    say="“{words}” reports how one person is doing. Never report on anyone in public.",
    sources=("hhs-memorial-hermann-2017", "hhs-shasta-2013", "hhs-allergy-associates-2018"),
    authorizable=True,
    since="0.1",
    spot=spot,
)
