"""PHI026: nobody may be asked for private details in public."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.model import Fix
from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.privacy.replies import phone_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Asking for a name, a birthday, a number or a condition on a public page or in a message."""
    fix = Fix.of_all(f"Please call {phone_line(organisation)}, and share no details here.")
    for start, end in reading.judgement.requests:
        yield Hit(start, end, fix)


RULE = Rule(
    "PHI026",
    "asks-private-details",
    severity="block",
    say="“{words}” asks for private details in public. Offer a phone number instead.",
    sources=("45-cfr-164-502",),
    since="0.1",
    spot=spot,
)
