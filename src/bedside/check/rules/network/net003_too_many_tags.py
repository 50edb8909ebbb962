"""NET003: no more hashtags, links and mentions than the network takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.limits import NETWORKS, limits_for, tally
from bedside.check.model import KINDS
from bedside.check.rules.base import Hit, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """From the first of the tags to the last."""
    if post.network not in NETWORKS or reading.field != "text":
        return
    view = reading.view
    limits = limits_for(post.network)
    places = {
        "hashtags": [(tag.start, tag.end) for tag in view.hashtags],
        "links": view.links,
        "mentions": view.handles,
    }
    for one in tally(view.text, limits):
        if not one.over or one.limit is None:
            continue
        where = places[one.unit]
        start, end = where[0][0], where[-1][1]
        yield Hit(
            start,
            end,
            severity=None if one.figure.firm else "advise",
            say=f"{limits.name} takes {one.limit} {one.unit}; this has {one.used}. Keep the best.",
            sources=(one.figure.source,) if one.figure.source else (),
        )


RULE = Rule(
    "NET003",
    "too-many-tags",
    severity="review",
    kinds=frozenset(KINDS) - {"comment"},
    say="The network takes fewer tags than this.",
    sources=("instagram-hashtags",),
    since="0.1",
    spot=spot,
)
