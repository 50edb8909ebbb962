"""PHI019: a patient's age over 89 may not be published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.privacy.tied import hit, tied

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


_OLDEST_TO_SAY = 89


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Ages of 90 and more in a text about a patient; “90 or older” itself is allowed."""
    for mention in tied(reading, "AGE"):
        # A trailing plus is the one form the rule allows: a band, “90 or older”.
        if mention.value.isdigit() and int(mention.value) > _OLDEST_TO_SAY:
            yield hit(reading, mention)


RULE = Rule(
    "PHI019",
    "age-over-89",
    severity="block",
    say="“{words}” gives an age over 89. Write “90 or older”, or leave it out.",
    sources=("45-cfr-164-514-c",),
    safe_harbor=("C",),
    authorizable=True,
    since="0.1",
    spot=spot,
)
