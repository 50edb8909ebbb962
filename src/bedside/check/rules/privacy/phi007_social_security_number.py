"""PHI007: a social security number may never be published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.privacy.tied import always, hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Social security numbers, whole or the last four, wherever they stand."""
    return (hit(reading, mention) for mention in always(reading, "SSN"))


RULE = Rule(
    "PHI007",
    "social-security-number",
    severity="block",
    say="“{words}” is, or is part of, a social security number. Take it out.",
    sources=("45-cfr-164-514-g",),
    safe_harbor=("G",),
    since="0.1",
    spot=spot,
)
