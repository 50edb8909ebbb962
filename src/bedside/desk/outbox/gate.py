"""The gate: the only way out. Pages, API and worker ask it, and the worker again inside the claim.

`refusals(delivery)` yields why it may not leave now; nothing means that it may. Some reasons stop
it for good, others keep it where it is until somebody has done something.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bedside.desk.channels.models import Channel, Designation
from bedside.desk.core import clock
from bedside.desk.outbox.models import Hold
from bedside.desk.planner.models import Post
from bedside.desk.review.signed_off import signed_off

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from bedside.desk.outbox.models import Delivery


@dataclass(frozen=True)
class Refusal:
    """Why not. `stays`: it remains due, and goes once the reason is gone, if not too late."""

    code: str
    say: str
    stays: bool = False


def may_publish(delivery: Delivery) -> bool:
    """Whether it may leave this moment."""
    return next(refusals(delivery), None) is None


def refusals(delivery: Delivery) -> Iterator[Refusal]:
    """Every reason why this delivery may not leave now, the strongest first.

    Asks the database as it is; whoever acts on the answer does so in the same transaction.
    """
    today = clock.now().astimezone(delivery.organisation.tzinfo).date()
    yield from _stopped(delivery)
    yield from _words(delivery, today)
    yield from _channel(delivery, today)
    yield from _time(delivery)


def _stopped(delivery: Delivery) -> Iterator[Refusal]:
    post = delivery.post
    if delivery.withdraw_wanted_at is not None or post.state == Post.State.WITHDRAWN:
        yield Refusal("withdrawn", "This post was withdrawn.")
    elif post.state != Post.State.SCHEDULED:
        yield Refusal("not-scheduled", f"The post is {post.get_state_display().lower()}.")
    elif delivery.variant.version_id != post.current_version_id:
        yield Refusal("old-words", "The post was edited. The new words need their own sign-off.")
    if held(delivery):
        yield Refusal("held", "Everything is on hold.", stays=True)
    if delivery.asks:
        yield Refusal(
            "asks", "It fell due during the hold. Somebody decides if it goes.", stays=True
        )


def held(delivery: Delivery) -> bool:
    """Whether a hold is on and this delivery has not been let through it by name."""
    return (
        delivery.passes_hold_by_id is None
        and Hold.objects.filter(
            organisation=delivery.organisation_id, lifted_at__isnull=True
        ).exists()
    )


def _words(delivery: Delivery, today: date) -> Iterator[Refusal]:
    for say in signed_off(delivery.variant, today):
        yield Refusal("words", say)


def _channel(delivery: Delivery, today: date) -> Iterator[Refusal]:
    channel, member = delivery.channel, delivery.scheduled_by
    if channel.disconnected_at is not None:
        yield Refusal("disconnected", f"{channel.name} is no longer connected.")
    elif channel.health != Channel.Health.HEALTHY and clock.now() <= delivery.grace_until:
        yield Refusal(
            "reconnect",
            f"{channel.name} does not let us in. Connect it again, and the post goes out.",
            stays=True,
        )
    alert = delivery.post.kind == Post.Kind.ALERT
    purposes = {Designation.Purpose.PUBLISH} | ({Designation.Purpose.ALERT} if alert else set())
    mine = Designation.objects.filter(channel=channel, member=member, purpose__in=purposes)
    if not member.is_current(today):
        yield Refusal("left", f"{member.name}, who scheduled this, is no longer here.")
    elif not any(one.is_in_force(today) for one in mine):
        yield Refusal("designation", f"{member.name} may no longer publish on {channel.name}.")


def _time(delivery: Delivery) -> Iterator[Refusal]:
    now = clock.now()
    if now < delivery.due_at:
        yield Refusal("early", "Its time has not come yet.", stays=True)
    elif now > delivery.grace_until:
        if delivery.channel.health == Channel.Health.HEALTHY:
            yield Refusal("late", "Its time has passed. Give it a new one.")
        else:
            name = delivery.channel.name
            say = f"{name} did not let us in before its time had passed."
            yield Refusal("late", f"{say} Connect it again, and give the post a new time.")
