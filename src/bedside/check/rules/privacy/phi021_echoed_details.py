"""PHI021: a reply may not repeat the review's name or details, nor unmask who wrote it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.model import Fix
from bedside.check.recognise.echo import find_echoes
from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.privacy.replies import safe_reply

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Names and care details that a reply takes over from the review, or adds to it."""
    if not post.in_reply_to:
        return
    fix = Fix.of_all(safe_reply(reading, post, organisation))
    for start, end in find_echoes(reading, post.in_reply_to):
        yield Hit(start, end, fix)


RULE = Rule(
    "PHI021",
    "echoed-details",
    severity="block",
    say="“{words}” repeats or reveals who wrote the review, or their care. Answer without it.",
    kinds=frozenset({"reply", "comment"}),
    sources=("hhs-igbinadolor-2022", "hhs-new-vision-dental-2022"),
    since="0.1",
    spot=spot,
)
