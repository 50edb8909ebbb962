"""SAF003: no word on how, with what or where somebody died by suicide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Rule
from bedside.check.rules.safety.crisis import said_in
from bedside.check.rules.worded import sensed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading
    from bedside.check.rules.base import Hit


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Methods, means, places and notes, in a text about suicide."""
    yield from said_in(reading, "suicide-methods")
    yield from sensed(reading, "SAF003")


RULE = Rule(
    "SAF003",
    "method-detail",
    severity="block",
    kinds=frozenset({"post", "reply", "reshare", "alert"}),
    say="“{words}” tells how. Leave out method, place and note: details are copied.",
    sources=("chatsafe-guidelines", "who-suicide-media"),
    since="0.1",
    spot=spot,
)
