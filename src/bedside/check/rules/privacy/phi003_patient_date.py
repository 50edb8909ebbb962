"""PHI003: a day that belongs to a patient's care may not be named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.privacy.tied import hit, tied

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Days in a text about a patient; event dates and opening hours are left alone."""
    return (hit(reading, mention) for mention in tied(reading, "DATE"))


RULE = Rule(
    "PHI003",
    "patient-date",
    severity="block",
    say="“{words}” says when a patient was in your care. Leave the day out.",
    sources=("45-cfr-164-514-c",),
    safe_harbor=("C",),
    authorizable=True,
    since="0.1",
    spot=spot,
)
