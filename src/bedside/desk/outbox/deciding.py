"""A person's word on what no program can know: did it go out?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from bedside.desk.core import clock
from bedside.desk.outbox.hints import hint
from bedside.desk.outbox.models import Attempt, Delivery

if TYPE_CHECKING:
    from bedside.desk.people.models import Member

State = Delivery.State


@transaction.atomic
def decide(delivery: Delivery, by: Member, *, is_there: bool, url: str = "") -> bool:
    """Settle an unconfirmed delivery by what somebody saw; whether it was still unconfirmed.

    There: it is live, at `url` if they give it. Not there: it is refused, and may be given a new
    time; it never goes out again by itself.
    """
    row = Delivery.objects.select_for_update().get(pk=delivery.pk)
    if row.state != State.UNCONFIRMED or row.lease_until is not None:
        return False
    number = row.attempts.order_by("-number").values_list("number", flat=True).first() or 0
    say = f"{by.name} looked: it is {'there' if is_there else 'not there'}."
    Attempt.objects.create(
        organisation_id=row.organisation_id,
        delivery=row,
        number=number + 1,
        step=Attempt.Step.RECONCILE,
        outcome=Attempt.Outcome.DONE,
        say=say[:500],
    )
    row.state = State.LIVE if is_there else State.REFUSED
    row.next, row.say = "", say[:500]
    if is_there:
        row.live_at = row.live_at or clock.now()
        row.remote_url = url or row.remote_url
    row.save()
    if is_there and row.withdraw_wanted_at is not None:
        hint(row)
    return True
