"""PHI011: a person's licence or certificate number may not be published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.privacy.tied import always, hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Licence numbers, but for those that stand beside a clinician of the organisation."""
    return (hit(reading, mention) for mention in always(reading, "LICENCE"))


RULE = Rule(
    "PHI011",
    "licence-number",
    severity="block",
    say="“{words}” is a licence or certificate number. Take it out.",
    sources=("45-cfr-164-514-k",),
    safe_harbor=("K",),
    since="0.1",
    spot=spot,
)
