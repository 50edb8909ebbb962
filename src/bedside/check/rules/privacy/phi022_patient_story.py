"""PHI022: a patient's story or condition may not leave without an authorization."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """The words that show that one particular person’s care is told."""
    judgement = reading.judgement
    if judgement.about_a_patient and judgement.because and not judgement.confirms:
        yield Hit(*judgement.because)


RULE = Rule(
    "PHI022",
    "patient-story",
    severity="block",
    say="“{words}” tells one person’s care. Without their signed authorization it may not leave.",
    kinds=frozenset({"post", "comment", "alert", "reply"}),
    sources=("45-cfr-164-508", "hhs-cadia-2025", "hhs-complete-pt-2016"),
    authorizable=True,
    since="0.1",
    spot=spot,
)
