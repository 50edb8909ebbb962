"""NET002: pictures and videos must be of a kind, a number and a format that the network takes."""

from __future__ import annotations

from collections import Counter
from mimetypes import guess_type
from typing import TYPE_CHECKING

from bedside.check.limits import NETWORKS, limits_for
from bedside.check.model import KINDS
from bedside.check.rules.base import Hit, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.limits import Limits
    from bedside.check.model import Media, Organisation, Post
    from bedside.check.recognise.reading import Reading


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Media that the network does not take, too many of it, or in a format it refuses."""
    if post.network not in NETWORKS or reading.field != "text":
        return
    limits = limits_for(post.network)
    end = len(reading.view.text)
    if limits.media_required and not post.media and post.kind == "post":
        # Advice: a text is often checked before its picture is there.
        say = f"{limits.name} takes no post without a picture or a video."
        yield Hit(0, end, severity="advise", say=say)
    counts = Counter(_type(media, limits) for media in post.media)
    for type_, number in counts.items():
        taken = limits.takes(type_)
        if taken is None:
            yield Hit(0, end, say=f"{limits.name} takes no {type_} in a post.")
            continue
        most = taken.most
        if most.value is not None and number > most.value:
            many = f"{most.value} {_several(type_, most.value)}"
            yield Hit(
                0,
                end,
                severity=None if most.firm else "advise",
                say=f"{limits.name} takes {many} a post, not {number}.",
                sources=(most.source,) if most.source else (),
            )
    if not limits.mixed_media and len(counts) > 1:
        kinds = " and ".join(sorted(counts))
        yield Hit(0, end, say=f"{limits.name} takes one kind of media a post, not {kinds}.")
    yield from _formats(post, limits, end)
    yield from _alt_texts(post, limits, end)


def _formats(post: Post, limits: Limits, end: int) -> Iterator[Hit]:
    for number, media in enumerate(post.media, 1):
        taken = limits.takes(_type(media, limits))
        format_ = guess_type(media.path)[0] if media.path else None
        if taken and taken.formats and format_ and format_ not in taken.formats:
            kinds = ", ".join(one.partition("/")[2] for one in taken.formats)
            say = f"{limits.name} takes {kinds}; number {number} is {format_.partition('/')[2]}."
            yield Hit(0, end, say=say)


def _alt_texts(post: Post, limits: Limits, end: int) -> Iterator[Hit]:
    most = limits.alt.most
    if most is None or most.value is None:
        return
    for number, media in enumerate(post.media, 1):
        if media.alt and len(media.alt) > most.value:
            say = (
                f"{limits.name} takes {most.value:,} characters of alt text; "
                f"number {number} has {len(media.alt):,}."
            )
            yield Hit(0, end, severity=None if most.firm else "advise", say=say)


def _type(media: Media, limits: Limits) -> str:
    """The type the network counts it as: a GIF is a picture where it has no row of its own."""
    type_ = media.type.strip().casefold()
    return "image" if type_ == "gif" and limits.takes("gif") is None else type_


def _several(type_: str, number: int) -> str:
    return type_ if number == 1 else f"{type_}s"


RULE = Rule(
    "NET002",
    "refused-media",
    severity="review",
    kinds=frozenset(KINDS) - {"comment"},
    say="The network does not take this media.",
    sources=("mastodon-media",),
    since="0.1",
    spot=spot,
)
