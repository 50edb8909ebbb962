"""PHI010: an account, claim or card number may never be published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.privacy.tied import always, hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Account, claim and card numbers wherever they stand."""
    return (hit(reading, mention) for mention in always(reading, "ACCOUNT"))


RULE = Rule(
    "PHI010",
    "account-number",
    severity="block",
    say="“{words}” is an account, claim or card number. Take it out.",
    sources=("45-cfr-164-514-j",),
    safe_harbor=("J",),
    since="0.1",
    spot=spot,
)
