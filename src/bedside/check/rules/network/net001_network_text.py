"""NET001: a text must fit the network it is for, in the network's own units."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.limits import NETWORKS, limits_for, measure
from bedside.check.model import KINDS
from bedside.check.rules.base import Hit, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.limits import Limits, Measure
    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading

_UNITS = {
    "graphemes": "characters",
    "emoji-bytes": "characters (an emoji counts for its bytes)",
    "weighted": "characters as X weighs them",
    "utf16": "UTF-16 units",
}

_SHOWN = 80  # characters of the end of what fits


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """What is too long, too short or refused; a figure that nobody published only warns."""
    if post.network not in NETWORKS or reading.field != "text":
        return
    limits = limits_for(post.network)
    text = reading.view.original
    for one in measure(text, limits, "reply" if post.kind == "reply" else "text"):
        if one.over:
            yield _too_long(reading, limits, one)
        elif one.least is not None and one.used < one.least:
            say = f"{limits.name} wants at least {one.least} {_name(one)}; this has {one.used}."
            yield _whole(reading, one, say)
        elif one.warn is not None and one.used > one.warn and post.media:
            say = f"{limits.name} may cut a text beside a picture above {one.warn:,} {_name(one)}."
            yield Hit(0, len(reading.view.text), severity="advise", say=say)
    for sign in limits.forbidden:
        for at in (at for at, letter in enumerate(reading.view.text) if letter == sign):
            yield Hit(at, at + 1, say=f"{limits.name} refuses a text with “{{words}}” in it.")
    if not limits.phones and post.kind in {"post", "reshare"}:
        for phone in reading.of_type("PHONE"):
            say = f"{limits.name} turns down posts with a telephone number. Use its call button."
            yield Hit(phone.start, phone.end, severity="review", say=say)


def _too_long(reading: Reading, limits: Limits, one: Measure) -> Hit:
    text = reading.view.original
    # The longest beginning that fits, by halves: what stands after it must go.
    fits, too_much = 0, len(text)
    part = one.part
    while too_much - fits > 1:
        middle = (fits + too_much) // 2
        over = next(m.over for m in measure(text[:middle], limits, part) if m.unit == one.unit)
        fits, too_much = (fits, middle) if over else (middle, too_much)
    say = (
        f"{limits.name} takes {one.limit:,} {_name(one)}; this has {one.used:,}. "
        f"It would end at “{_end_of(text[:fits])}”: cut {one.over:,}, or link to the rest."
    )
    return _whole(reading, one, say)


def _end_of(kept: str) -> str:
    """The last words of what fits."""
    words = kept[-_SHOWN:].split()
    return " ".join(words[-3:])


def _whole(reading: Reading, one: Measure, say: str) -> Hit:
    firm = one.figure.firm
    return Hit(
        0,
        len(reading.view.text),
        severity=None if firm else "advise",
        say=say if firm else f"{say} Nobody has published this figure.",
        sources=(one.figure.source,) if one.figure.source else (),
    )


def _name(one: Measure) -> str:
    return _UNITS.get(one.unit, one.unit)


RULE = Rule(
    "NET001",
    "network-text",
    severity="block",
    kinds=frozenset(KINDS) - {"comment"},
    say="The network refuses “{words}”.",
    sources=("x-counting-characters", "bluesky-post-length"),
    since="0.1",
    spot=spot,
)
