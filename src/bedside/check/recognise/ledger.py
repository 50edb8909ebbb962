"""The claim ledger: where a text says what a reviewer has accepted, in the words accepted."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bedside.check.text import View

if TYPE_CHECKING:
    from datetime import date

    from bedside.check.model import Claim, Organisation
    from bedside.check.recognise.reading import Reading

Words = tuple[str, ...]


def accepted(reading: Reading, organisation: Organisation) -> list[tuple[int, int]]:
    """Every stretch of the text that a claim in force on the reading's day covers.

    The words must be the claim's, in its order; capitals and punctuation may differ. With no day
    given, every claim counts.
    """
    known = _by_first_word(organisation.claims)
    if not known:
        return []
    words = reading.view.words
    lowers = [_plain(word.lower) for word in words]
    found = []
    for at, lower in enumerate(lowers):
        for claim, until in known.get(lower, ()):
            end = at + len(claim)
            if tuple(lowers[at:end]) == claim and _in_force(until, reading.on):
                found.append((words[at].start, words[end - 1].end))
    return found


def _in_force(until: date | None, on: date | None) -> bool:
    return until is None or on is None or on <= until


@lru_cache(maxsize=64)
def _by_first_word(claims: tuple[Claim, ...]) -> dict[str, list[tuple[Words, date | None]]]:
    known: dict[str, list[tuple[Words, date | None]]] = {}
    for claim in claims:
        words = tuple(_plain(word.lower) for word in View(claim.sentence).words)
        if words:
            known.setdefault(words[0], []).append((words, claim.until))
    return known


def _plain(lower: str) -> str:
    return lower.replace("’", "'")
