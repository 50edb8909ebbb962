"""ALR002: an alert that is over must not go out again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.alerts.parts import end_of, parts_of
from bedside.check.rules.base import Hit, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """The last day of an alert, where it lies before the day it is checked for."""
    if reading.on is None or reading.field != "text":
        return
    if parts_of(reading).is_over:
        return
    end = end_of(reading, organisation, reading.on)
    if end is not None and end[0] < reading.on:
        say = "“{words}” is past: this alert is over. Send the all-clear, or a new end."
        yield Hit(end[1], end[2], say=say)


RULE = Rule(
    "ALR002",
    "expired-alert",
    severity="block",
    kinds=frozenset({"alert"}),
    say="“{words}” is past: this alert is over.",
    sources=("cdc-clear-communication-index",),
    since="0.1",
    spot=spot,
)
