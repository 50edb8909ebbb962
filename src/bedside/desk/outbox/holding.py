"""Hold everything: nothing leaves from this second on, until it is lifted, and then by asking."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.db import connection, transaction

from bedside.desk.core import clock
from bedside.desk.outbox.hints import hint
from bedside.desk.outbox.models import Delivery, Hold
from bedside.desk.planner.models import Post

if TYPE_CHECKING:
    from bedside.desk.people.models import Member

State = Delivery.State
HOLDING_STATEMENT = "holding statement"


class CannotHold(Exception):
    """It stays as it is; the message says why."""


@transaction.atomic
def place_hold(by: Member, reason: str) -> tuple[Hold, int]:
    """Stop everything; the hold, and how many posts were already on their way.

    When this is committed no worker begins another call. Raises `CannotHold`.
    """
    reason = reason.strip()
    if not reason:
        message = "Say why, in a few words: everybody who waits will read it."
        raise CannotHold(message)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [f"hold:{by.organisation_id}"])
    if standing():
        message = "Everything is on hold already."
        raise CannotHold(message)
    hold = Hold.objects.create(
        organisation_id=by.organisation_id,
        reason=reason[:500],
        placed_by=by,
        placed_at=clock.now(),
    )
    return hold, Delivery.objects.filter(state=State.PUBLISHING).count()


def standing() -> Hold | None:
    """The hold in force in the organisation in sight, or None."""
    return Hold.objects.filter(lifted_at__isnull=True).select_related("placed_by").first()


@transaction.atomic
def lift_hold(by: Member) -> int:
    """Lift it. What fell due meanwhile does not leave by itself: how many now ask.

    Raises `CannotHold` when nothing is on hold.
    """
    now = clock.now()
    lifted = Hold.objects.filter(lifted_at__isnull=True).update(lifted_by=by, lifted_at=now)
    if not lifted:
        message = "Nothing is on hold."
        raise CannotHold(message)
    return Delivery.objects.filter(
        state=State.DUE, due_at__lte=now, passes_hold_by__isnull=True
    ).update(asks=True, say="It fell due during the hold. Send it now, or leave it.")


def asking() -> list[Delivery]:
    """Deliveries that wait for somebody's word after a hold, the oldest first."""
    rows = Delivery.objects.filter(state=State.DUE, asks=True)
    return list(rows.select_related("post", "channel").order_by("due_at"))


@transaction.atomic
def settle_asked(delivery: Delivery, by: Member, *, send: bool) -> bool:
    """Send what fell due during a hold now, or leave it unsent; whether it still asked.

    Sent, it goes through the gate as everything does, with its grace counted from now.
    """
    now = clock.now()
    asked = Delivery.objects.filter(pk=delivery.pk, state=State.DUE, asks=True)
    if not send:
        say = f"{by.name} left it unsent after the hold."
        return bool(asked.update(asks=False, state=State.WITHDRAWN, say=say))
    grace = timedelta(minutes=delivery.post.grace_minutes)
    if not asked.update(asks=False, say="", next="", try_at=now, grace_until=now + grace):
        return False
    delivery.refresh_from_db()
    hint(delivery)
    return True


def let_through(delivery: Delivery, by: Member) -> None:
    """Let one alert or holding statement out although everything is on hold: a tick for each.

    Raises `CannotHold` for any other post.
    """
    post = delivery.post
    if post.kind != Post.Kind.ALERT and HOLDING_STATEMENT not in post.tags:
        message = "Only a health alert or a holding statement may leave during a hold."
        raise CannotHold(message)
    Delivery.objects.filter(pk=delivery.pk).update(
        passes_hold_by=by, asks=False, try_at=clock.now()
    )
    delivery.refresh_from_db()
    hint(delivery)
