"""Making deliveries, and moving them: rows first, with jobs as hints in the same transaction."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.db.models import F, Q

from bedside.desk.core import clock
from bedside.desk.outbox.attempts import commit_is_open
from bedside.desk.outbox.hints import hint
from bedside.desk.outbox.models import Delivery

if TYPE_CHECKING:
    import uuid
    from collections.abc import Iterable

    from bedside.desk.channels.models import Channel
    from bedside.desk.people.models import Member
    from bedside.desk.planner.models import Post, Version


def schedule(
    version: Version,
    by: Member,
    at: datetime,
    *,
    occurrence: int = 1,
    without: frozenset[uuid.UUID] = frozenset(),
) -> list[Delivery]:
    """One delivery a variant of `version`, due at `at`.

    What is on its way or out stays as it is; what never left is due again at the new time.
    Channels in `without` (by id) are left out: an earlier version stands there already. Call it
    in the transaction that changes the post's state.
    """
    times = {
        "due_at": at,
        "try_at": at,
        "grace_until": at + timedelta(minutes=version.post.grace_minutes),
        "scheduled_by": by,
    }
    made = []
    for variant in version.variants.exclude(channel__in=without).select_related("channel"):
        delivery, is_new = Delivery.objects.select_for_update().get_or_create(
            organisation_id=version.organisation_id,
            variant=variant,
            channel=variant.channel,
            occurrence=occurrence,
            defaults={"post_id": version.post_id, **times},
        )
        if not is_new and _never_left(delivery):
            fresh = {"next": "", "say": "", "asks": False, "withdraw_wanted_at": None}
            for name, value in {
                "state": Delivery.State.DUE,
                "progress": {},
                **fresh,
                **times,
            }.items():
                setattr(delivery, name, value)
            delivery.save()
            is_new = True
        if is_new:
            hint(delivery)
        made.append(delivery)
    return made


def _never_left(delivery: Delivery) -> bool:
    ended = (Delivery.State.DUE, Delivery.State.REFUSED, Delivery.State.WITHDRAWN)
    return (
        delivery.state in ended
        and delivery.lease_until is None
        and not delivery.remote_id
        and not commit_is_open(delivery)
    )


def reschedule(post: Post, at: datetime) -> int:
    """Move what has not left yet to another time; how many. Sign-offs stay."""
    grace = timedelta(minutes=post.grace_minutes)
    waiting = Delivery.objects.filter(
        Q(state=Delivery.State.DUE)
        # What only came too late may have another time; what was refused for its words may not.
        | Q(state=Delivery.State.REFUSED, next=""),
        post=post,
        lease_until__isnull=True,
        withdraw_wanted_at__isnull=True,
    )
    ids = list(waiting.select_for_update().values_list("pk", flat=True))
    Delivery.objects.filter(pk__in=ids).update(
        state=Delivery.State.DUE,
        due_at=at,
        try_at=at,
        grace_until=at + grace,
        next="",
        say="",
        asks=False,
    )
    return _hint_all(Delivery.objects.filter(pk__in=ids))


def call_off(post: Post, say: str = "The post was taken off the calendar.") -> int:
    """Nothing of this post that has not left yet leaves; how many deliveries that were."""
    return Delivery.objects.filter(
        post=post, state=Delivery.State.DUE, lease_until__isnull=True
    ).update(state=Delivery.State.WITHDRAWN, say=say, withdraw_wanted_at=clock.now())


def wake(channel: Channel) -> int:
    """A channel was connected again: what waited for it goes on now; how many."""
    now = clock.now()
    waiting = Delivery.objects.filter(channel=channel, next=Delivery.Next.RECONNECT)
    due = waiting.filter(state=Delivery.State.DUE)
    ids = list(due.values_list("pk", flat=True))
    waiting.filter(state__in=(Delivery.State.LIVE, Delivery.State.UNCONFIRMED)).update(try_at=now)
    due.update(try_at=F("due_at"), next="", say="")
    return _hint_all(Delivery.objects.filter(pk__in=ids))


def _hint_all(deliveries: Iterable[Delivery]) -> int:
    count = 0
    for delivery in deliveries:
        hint(delivery)
        count += 1
    return count
