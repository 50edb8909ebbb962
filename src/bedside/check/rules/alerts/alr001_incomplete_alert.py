"""ALR001: an alert says what, where, what to do, until when, and who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.alerts.parts import parts_of
from bedside.check.rules.base import Hit, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading

_GRAVE = 2  # parts that lack: with one alone the writer decides


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """What an alert lacks, in one finding about the whole."""
    if reading.field != "text":
        return
    parts = parts_of(reading)
    if not parts.lacks or (parts.is_over and "where" not in parts.lacks):
        return
    *others, last = parts.lacks
    lacking = f"{', '.join(others)} and {last}" if others else last
    yield Hit(
        0,
        len(reading.view.text),
        severity=None if len(parts.lacks) >= _GRAVE else "advise",
        say=f"This alert does not say {lacking}. People act on it as it stands.",
    )


RULE = Rule(
    "ALR001",
    "incomplete-alert",
    severity="review",
    kinds=frozenset({"alert"}),
    say="This alert lacks a part.",
    sources=("cdc-clear-communication-index",),
    since="0.1",
    spot=spot,
)
