"""A post moves to another time, and what is due with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from bedside.desk.outbox.models import Delivery
from bedside.desk.outbox.scheduling import reschedule
from bedside.desk.planner.moving import CannotMove, move_post, same_hour_on
from bedside.desk.planner.times import Moment, clock_time, read_time, said

if TYPE_CHECKING:
    from datetime import date, datetime

    from bedside.desk.people.models import Member
    from bedside.desk.planner.models import Post


@transaction.atomic
def move_to(post: Post, at: datetime | None, member: Member) -> None:
    """Plan the post for `at`; deliveries that still wait for their time follow.

    Raises `CannotMove` for a time that has passed, a post that is done or under way, or a guest
    who moves somebody else's.
    """
    if not member.can("post.submit") and post.author_id != member.pk:
        message = "Guests can move their own posts only."
        raise CannotMove(message)
    deliveries = Delivery.objects.select_for_update().filter(post=post)
    if any(one.state == Delivery.State.PUBLISHING for one in deliveries):
        message = "This post is going out right now, so it cannot be moved."
        raise CannotMove(message)
    move_post(post, at)
    if at is not None:
        reschedule(post, at)


def move_to_day(post: Post, day: date, member: Member) -> str:
    """To another day at the same time of day (at nine, if it had none); what was done, in words.

    Raises `CannotMove`, or `NoSuchTime` when clocks skip that time on that day.
    """
    zone = post.organisation.tzinfo
    moment: Moment
    if post.planned_at is None:
        moment = read_time(day.isoformat(), "09:00", zone)
    else:
        moment = same_hour_on(post.organisation, post.planned_at, day)
    move_to(post, moment.at, member)
    there = moment.at.astimezone(zone)
    return f"Moved to {said(there.date())}, {clock_time(there)}. {moment.note}".strip()
