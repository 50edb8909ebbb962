"""What a post gives as its source, and how much that is worth.

Ranks: 1 guideline or systematic review, 2 journal, 3 agency or own published report, 4 news,
5 wiki, blog, social post or hearsay. A link of which nothing is known counts as a source of
no rank, unless its words lead to something else (a booking, a donation, a registration).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

if TYPE_CHECKING:
    from bedside.check.recognise.reading import Reading
    from bedside.check.recognise.terms import Term

_NEWS = 4
# What a link leads to that proves nothing.
_DOES = re2.compile(
    r"\b(?:book|register|sign up|rsvp|apply|give|donate|tickets?|schedule|order|shop|buy|join|call|"
    r"visit us|directions|enroll|pay|subscribe|appointment|careers?|jobs?|reserve|"
    r"start (?:here|now|today)|get (?:yours?|started|checked|screened|the app)|meet|watch|menu|"
    r"quote|"
    r"demo|trial)\b[^.!?\n]{0,30}$"
)
_PLACE = re2.compile(
    r"(?:book|register|signup|sign-up|rsvp|apply|give|donate|shop|buy|store|careers?|jobs?|pay|"
    r"portal|"
    r"appointments?|schedule|tour|join|enroll|event|run|walk|win|special|offer|deal)s?\b"
)


def ranked(reading: Reading) -> list[tuple[int, Term]]:
    """Every source of known rank that the text names, the best first."""
    found = ((int(term.note), term) for term in reading.terms("evidence"))
    return sorted((pair for pair in found if pair[0]), key=_first)


def _first(pair: tuple[int, Term]) -> tuple[int, int]:
    return pair[0], pair[1].start


def gives_a_source(reading: Reading) -> bool:
    """Whether the text names a source of any rank, or links to something that may be one."""
    return bool(reading.terms("evidence")) or any(
        _may_be_a_source(reading, start, end) for start, end in reading.view.links
    )


def weakest_best(reading: Reading) -> Term | None:
    """The best source named, where it is no better than news; None where a better one is named."""
    found = ranked(reading)
    if not found or found[0][0] < _NEWS:
        return None
    return found[0][1]


def _may_be_a_source(reading: Reading, start: int, end: int) -> bool:
    lower = reading.view.lower
    path = lower[start:end].partition("://")[2] or lower[start:end]
    return not (_DOES.search(lower[max(0, start - 48) : start]) or _PLACE.search(path))
