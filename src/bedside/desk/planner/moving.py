"""Moving a post to another time: the words stay, and so do their sign-offs."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from bedside.desk.core import clock
from bedside.desk.planner.models import Post
from bedside.desk.planner.times import Moment, moment_of

if TYPE_CHECKING:
    from datetime import date

    from bedside.desk.people.models import Organisation

_MOVABLE = (
    Post.State.DRAFT,
    Post.State.SUBMITTED,
    Post.State.CHANGES_REQUESTED,
    Post.State.APPROVED,
    Post.State.SCHEDULED,
)


class CannotMove(Exception):
    """The post stays where it is; the message says why."""


def move_post(post: Post, at: datetime | None) -> None:
    """Plan the post for `at` (None: no time yet). Sign-offs are bound to words, so they stay.

    Raises `CannotMove` when the time has passed or the post is done. A scheduled post's
    deliveries follow through `flows.move_post`, which calls this.
    """
    if at is not None and at <= clock.now():
        message = "That time has passed. Choose a later one."
        raise CannotMove(message)
    if at is None and post.state == Post.State.SCHEDULED:
        message = "This post is scheduled. Unschedule it first, then take its time away."
        raise CannotMove(message)
    moved = Post.objects.filter(pk=post.pk, state__in=_MOVABLE).update(
        planned_at=at, changed_at=clock.now()
    )
    if not moved:
        message = f"A post that is {post.get_state_display().lower()} has no time to move."
        raise CannotMove(message)
    post.planned_at = at


def same_hour_on(organisation: Organisation, planned_at: datetime, day: date) -> Moment:
    """The same clock time on another day, for a post that is dragged across the calendar.

    Nine in the morning stays nine in the morning across a change of clocks. Raises `NoSuchTime`.
    """
    local = planned_at.astimezone(organisation.tzinfo)
    moved = datetime.combine(day, local.time())
    return moment_of(moved, organisation.tzinfo, second=bool(local.fold))
