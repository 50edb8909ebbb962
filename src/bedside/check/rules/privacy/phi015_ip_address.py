"""PHI015: an IP address may not be published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.privacy.tied import always, hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """IP addresses wherever they stand."""
    return (hit(reading, mention) for mention in always(reading, "IP"))


RULE = Rule(
    "PHI015",
    "ip-address",
    severity="block",
    say="“{words}” is an IP address. Take it out.",
    sources=("45-cfr-164-514-o",),
    safe_harbor=("O",),
    since="0.1",
    spot=spot,
)
