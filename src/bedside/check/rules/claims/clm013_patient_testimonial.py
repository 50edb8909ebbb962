"""CLM013: where the law says so, an organisation shows nobody's praise of its care."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Words of praise by somebody who was cared for, in an organisation's own post or reshare."""
    if post.voice != "organisation":
        return
    for term in reading.terms("shown-praise"):
        yield Hit(term.start, term.end)


RULE = Rule(
    "CLM013",
    "patient-testimonial",
    severity="block",
    kinds=frozenset({"post", "reshare", "alert"}),
    say=(
        "“{words}” shows a testimonial. Here the law bars testimonials about care on pages you "
        "control, shared ones too. Tell what the service is and whom to call."
    ),
    sources=("ahpra-advertising",),
    since="0.1",
    spot=spot,
)
