"""What a leaver leaves: drafts, posts about to go out, and channels on their own login."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Q

from bedside.desk.channels.models import Channel
from bedside.desk.outbox.models import Delivery
from bedside.desk.planner.models import Post

if TYPE_CHECKING:
    from bedside.desk.people.models import Member

_UNFINISHED = (Post.State.DRAFT, Post.State.CHANGES_REQUESTED)
_WAITING = (Post.State.SUBMITTED, Post.State.APPROVED)
_NOT_OUT_YET = (Delivery.State.DUE, Delivery.State.PUBLISHING, Delivery.State.UNCONFIRMED)


@dataclass(frozen=True)
class Handover:
    """Three lists, each in the order in which it becomes urgent."""

    drafts: list[Post]
    under_way: list[Post]
    channels: list[Channel]

    def __bool__(self) -> bool:
        return bool(self.drafts or self.under_way or self.channels)


def handover_of(member: Member) -> Handover:
    """What waits for new hands. Under way is what they wrote or scheduled and is not out yet."""
    posts = Post.objects.filter(organisation=member.organisation)
    theirs = Q(scheduled_by=member) | Q(post__author=member)
    scheduled = Delivery.objects.filter(theirs, state__in=_NOT_OUT_YET)
    return Handover(
        drafts=list(posts.filter(author=member, state__in=_UNFINISHED)),
        under_way=list(
            posts.filter(Q(author=member, state__in=_WAITING) | Q(pk__in=scheduled.values("post")))
        ),
        channels=list(
            Channel.objects.filter(
                organisation=member.organisation, connected_by=member, disconnected_at__isnull=True
            )
        ),
    )


def hand_over_drafts(member: Member, successor: Member) -> int:
    """Give unfinished posts to `successor`; how many. Their versions keep who wrote them."""
    return Post.objects.filter(
        organisation=member.organisation, author=member, state__in=_UNFINISHED
    ).update(author=successor)
