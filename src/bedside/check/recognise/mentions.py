"""All mentions of a view: every recogniser asked once, overlaps settled in order of trust."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.recognise.identifiers import find_identifiers
from bedside.check.recognise.named import find_named
from bedside.check.recognise.when import find_ages, find_dates
from bedside.check.recognise.where import find_places

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bedside.check.model import Mention, Organisation
    from bedside.check.text import View

    Recogniser = Callable[[View, Organisation], Iterable[Mention]]

# Most trusted first: where two mentions overlap, the earlier recogniser's stays.
RECOGNISERS: tuple[Recogniser, ...] = (
    find_identifiers,
    find_dates,
    find_ages,
    find_places,
    find_named,
)


# What must never stand in public, whoever it belongs to: all that a text about nobody is read for.
NUMBERS: tuple[Recogniser, ...] = RECOGNISERS[:1]


def find_mentions(
    view: View, organisation: Organisation, recognisers: tuple[Recogniser, ...] = RECOGNISERS
) -> tuple[Mention, ...]:
    """Every mention that the recognisers find, in order of place, none overlapping another."""
    taken = bytearray(len(view.text))
    kept: list[Mention] = []
    for recognise in recognisers:
        for mention in recognise(view, organisation):
            if not any(taken[mention.start : mention.end]):
                taken[mention.start : mention.end] = b"\x01" * (mention.end - mention.start)
                kept.append(mention)
    kept.sort(key=lambda mention: mention.start)
    return tuple(kept)
