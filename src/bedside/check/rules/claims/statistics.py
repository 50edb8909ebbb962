"""The statements of a text about health that somebody must have counted or studied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.claims.health import is_about_health, sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.recognise.reading import Reading
    from bedside.check.recognise.terms import Term

# These are about health by their own words; of the others the sentence must be.
_SURE = frozenset({"effect", "outcome"})


def health_claims(reading: Reading) -> Iterator[Term]:
    """Figures, findings and cures that a text states, left to right by kind."""
    for term in reading.terms("health-statistics"):
        if term.note in _SURE or is_about_health(sentence(reading, term.start)):
            yield term
    yield from reading.terms("curable")
