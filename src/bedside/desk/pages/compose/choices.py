"""What the page offers to choose from: channels with their own words, pictures, permissions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Q

from bedside.desk.channels.models import Channel
from bedside.desk.consent.models import Authorization
from bedside.desk.core import clock
from bedside.desk.library.models import Media
from bedside.desk.planner.parts import parts_of

if TYPE_CHECKING:
    from bedside.desk.planner.body import Body
    from bedside.desk.planner.models import Post

_RECENT = 24


@dataclass(frozen=True)
class ChannelChoice:
    """A channel, whether it is chosen, and its own wording if it has one."""

    channel: Channel
    chosen: bool
    wording: str


@dataclass(frozen=True)
class PictureChoice:
    """A picture of the post, with its alt text there."""

    media: Media
    alt: str


@dataclass(frozen=True)
class Choices:
    """Everything to choose from, with what is chosen."""

    channels: list[ChannelChoice]
    pictures: list[PictureChoice]
    recent: list[Media]
    authorizations: list[tuple[Authorization, bool]]


def choices_for(post: Post, body: Body) -> Choices:
    """Four queries, however much there is; pictures beyond the newest are found in the library."""
    today = clock.now().astimezone(post.organisation.tzinfo).date()
    channels = Channel.objects.filter(disconnected_at__isnull=True)
    in_force = Authorization.objects.filter(
        Q(revoked_on__isnull=True) | Q(revoked_on__gt=today),
        Q(expires_on__isnull=True) | Q(expires_on__gte=today),
    )
    shown = {one.media: one.alt for one in body.pictures}
    by_id = {str(media.pk): media for media, _ in parts_of(body).pictures}
    recent = Media.objects.filter(retired_at__isnull=True).exclude(pk__in=list(by_id))[:_RECENT]
    return Choices(
        channels=[
            ChannelChoice(one, str(one.pk) in body.channels, body.wordings.get(str(one.pk), ""))
            for one in channels
        ],
        pictures=[PictureChoice(by_id[key], alt) for key, alt in shown.items() if key in by_id],
        recent=list(recent),
        authorizations=[(one, str(one.pk) in body.authorizations) for one in in_force[:200]],
    )
