"""PHI020: a reply may not say, or deny, that someone is a patient."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.model import Fix
from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.privacy.replies import safe_reply

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Thanking for a visit tells the world there was one; so does “we have no record of you”."""
    fix = Fix.of_all(safe_reply(reading, post, organisation))
    for start, end in reading.judgement.confirms:
        yield Hit(start, end, fix)


RULE = Rule(
    "PHI020",
    "patient-relationship",
    severity="block",
    say="“{words}” tells readers whether someone was your patient. Even a kind reply can’t.",
    kinds=frozenset({"reply", "comment"}),
    sources=("hhs-elite-dental-2019", "hhs-new-vision-dental-2022", "hhs-manasa-2023"),
    since="0.1",
    spot=spot,
)
