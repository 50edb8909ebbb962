"""SAF001: words about suicide that neither blame, nor excite, nor take hope away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Rule
from bedside.check.rules.safety.crisis import said_in
from bedside.check.rules.worded import hit, sensed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading
    from bedside.check.rules.base import Hit


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Wording that guides warn of; one cause, or no warning, in a text about suicide."""
    for term in reading.terms("suicide-wording"):
        yield hit(reading, term)
    yield from said_in(reading, "suicide-causes")
    yield from sensed(reading, "SAF001")


RULE = Rule(
    "SAF001",
    "suicide-wording",
    severity="review",
    kinds=frozenset({"post", "reply", "reshare", "alert"}),
    say="“{words}” can hurt people at risk. Say “died by suicide”, and that there is help.",
    sources=("chatsafe-guidelines", "sprc-safe-messaging"),
    since="0.1",
    spot=spot,
)
