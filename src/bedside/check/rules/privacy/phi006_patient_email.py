"""PHI006: a patient's e-mail address may not be published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.privacy.tied import hit, tied

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """E-mail addresses in a text about a patient; the organisation's own are left alone."""
    return (hit(reading, mention) for mention in tied(reading, "EMAIL"))


RULE = Rule(
    "PHI006",
    "patient-email",
    severity="block",
    say="“{words}” looks like a patient's e-mail address. Take it out, or give your own.",
    sources=("45-cfr-164-514-f",),
    safe_harbor=("F",),
    since="0.1",
    spot=spot,
)
