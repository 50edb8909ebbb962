"""The statements of a text about health that somebody must have counted or studied."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from bedside.check.rules.claims.health import is_about_health, sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.recognise.reading import Reading
    from bedside.check.recognise.terms import Term

# These are about health by their own words; of the others the sentence must be.
_SURE = frozenset({"effect", "outcome"})
# An average of the organisation's own (“on average we see forty people a day”) is its to tell.
_OWN = re2.compile(r"\b(?:we|our|us|my|i)\b")


def health_claims(reading: Reading) -> Iterator[Term]:
    """Figures, findings and cures that a text states, left to right by kind."""
    for term in reading.terms("health-statistics"):
        said = sentence(reading, term.start)
        if term.note == "average" and _OWN.search(said):
            continue
        if term.note in _SURE or is_about_health(said):
            yield term
    yield from reading.terms("curable")
