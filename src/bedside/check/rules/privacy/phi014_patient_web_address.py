"""PHI014: a patient's own page may not be linked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.privacy.tied import hit, tied

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Links in a text about a patient; the organisation's own are left alone."""
    return (hit(reading, mention) for mention in tied(reading, "URL"))


RULE = Rule(
    "PHI014",
    "patient-web-address",
    severity="block",
    say="“{words}” leads readers to a patient. Take the link out.",
    sources=("45-cfr-164-514-n",),
    safe_harbor=("N",),
    authorizable=True,
    since="0.1",
    spot=spot,
)
