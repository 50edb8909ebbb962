"""Writing sign-offs: as what a member signs which channel's words, and until when."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from bedside.desk.channels.models import Designation
from bedside.desk.review.models import SignOff
from bedside.desk.review.readers import Capacity, capacities_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.desk.people.models import Member
    from bedside.desk.planner.models import Post
    from bedside.desk.review.moves.base import Step
    from bedside.desk.review.standing import Standing

USUAL_DAYS = 30
MOST_DAYS = 366


def what_can_sign(step: Step, *, own: bool) -> list[tuple[Standing, str]]:
    """Each channel's words with a capacity in which this member's name is still missing."""
    return [
        (standing, capacity)
        for standing in step.standings
        for capacity in _capacities(step, standing, own=own)
    ]


def sign(step: Step, *, own: bool) -> list[SignOff]:
    """One row for each of those: bound to the content hash, the findings seen, and a last day."""
    last = step.given.last_day or usual_last_day(step)
    rows = [
        SignOff(
            organisation_id=step.post.organisation_id,
            post=step.post,
            version_id=variant.version_id,
            channel_id=variant.channel_id,
            content_hash=variant.content_hash,
            capacity=capacity,
            member=step.who,
            seen=standing.to_see,
            last_day=last,
        )
        for standing, capacity in what_can_sign(step, own=own)
        if (variant := standing.variant)
    ]
    return SignOff.objects.bulk_create(rows)


def usual_last_day(step: Step) -> date:
    """Thirty days after the day it is planned for, or after today."""
    planned = step.post.planned_at
    start = planned.astimezone(step.post.organisation.tzinfo).date() if planned else step.today
    return min(max(start, step.today), step.today + timedelta(days=MOST_DAYS - USUAL_DAYS)) + (
        timedelta(days=USUAL_DAYS)
    )


def last_day_problem(step: Step) -> Iterator[str]:
    """A last day must be near enough for somebody to remember, and not over."""
    last = step.given.last_day
    if last is not None and last < step.today:
        yield "The last day is over already. Choose today or a later day."
    if last is not None and last > step.today + timedelta(days=MOST_DAYS):
        yield "A sign-off can hold for a year at most. Choose an earlier last day."


def purpose_of(post: Post) -> str:
    """What a designation must be for, so that this kind of post may go through a channel."""
    alert = post.kind == post.Kind.ALERT
    return Designation.Purpose.ALERT if alert else Designation.Purpose.PUBLISH


def designations_of(member: Member, today: date) -> dict[str, set[str]]:
    """By purpose, the ids of the channels that this member may use today. One query."""
    rows = Designation.objects.filter(member=member, ended_at__isnull=True)
    found: dict[str, set[str]] = {}
    for one in rows:
        if one.is_in_force(today):
            found.setdefault(one.purpose, set()).add(str(one.channel_id))
    return found


def designated(step: Step) -> set[str]:
    """The ids of the channels that this member may publish on today, for this kind of post."""
    if step.designations is None:
        step.designations = designations_of(step.who, step.today)
    purposes = (Designation.Purpose.PUBLISH, purpose_of(step.post))
    return set().union(*(step.designations.get(one, set()) for one in purposes))


def _capacities(step: Step, standing: Standing, *, own: bool) -> set[str]:
    """As few as meet every need that this member can meet."""
    if own:
        held: tuple[str, ...] = (Capacity.OWN_SECOND_LOOK,)
    else:
        held = capacities_of(step.who)
        if Capacity.PUBLISHER in held and standing.channel_id not in designated(step):
            held = tuple(one for one in held if one != Capacity.PUBLISHER)
    chosen: set[str] = set()
    for need in standing.unmet:
        able = [one for one in held if one in need.capacities]
        if able and not chosen.intersection(able):
            chosen.add(able[0])
    return chosen
