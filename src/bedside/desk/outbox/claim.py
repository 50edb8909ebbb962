"""The claim: one worker at a time has a delivery, for as long as its lease lasts."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from django.db.models import Max, Q

from bedside.desk.core import clock
from bedside.desk.outbox.models import Attempt, Delivery

if TYPE_CHECKING:
    from django.db.models import QuerySet

# Longer than any one call may take (`networks.base.http`), and renewed before each.
LEASE = timedelta(minutes=3)


class LeaseLost(Exception):
    """Somebody else has the delivery now, or it was withdrawn: stop, and change nothing."""


@dataclass(frozen=True)
class Claim:
    """A delivery that is ours: who holds it, and the number of this try."""

    organisation: str
    delivery: str
    holder: str
    number: int


def ready() -> QuerySet[Delivery]:
    """Deliveries that want a worker now: due, left behind by a dead one, to be looked for, or to
    be taken off."""
    now = clock.now()
    state = Delivery.State
    free = Q(lease_until__isnull=True) | Q(lease_until__lt=now)
    wants = (
        Q(state=state.DUE, try_at__lte=now)
        | Q(state=state.PUBLISHING)
        | Q(state=state.UNCONFIRMED, next=Delivery.Next.LOOK, try_at__lte=now)
        | Q(state__in=(state.LIVE, state.UNCONFIRMED), withdraw_wanted_at__isnull=False)
        & Q(try_at__lte=now)
    )
    return Delivery.objects.filter(free & wants)


def claim(organisation: str, delivery: str) -> Claim | None:
    """Take a delivery that wants a worker; None where another has it or nothing is to be done.

    One conditional UPDATE: of two workers that ask at once, one gets it.
    """
    holder = uuid.uuid4().hex
    taken = ready().filter(pk=delivery).update(lease_until=clock.now() + LEASE, lease_holder=holder)
    if not taken:
        return None
    last = Attempt.objects.filter(delivery_id=delivery).aggregate(last=Max("number"))["last"] or 0
    return Claim(organisation, delivery, holder, last + 1)


def keep(claim: Claim, **change: object) -> None:
    """Change the delivery and renew the lease, if it is still ours. Raises `LeaseLost`."""
    _change(claim, {"lease_until": clock.now() + LEASE, **change})


def let_go(claim: Claim, **change: object) -> None:
    """Change the delivery and end the lease, if it is still ours. Raises `LeaseLost`."""
    _change(claim, {"lease_until": None, "lease_holder": "", **change})


def _change(claim: Claim, change: dict[str, object]) -> None:
    rows = Delivery.objects.filter(pk=claim.delivery, lease_holder=claim.holder)
    if not rows.update(**change):
        raise LeaseLost


def mine(claim: Claim) -> Delivery:
    """The delivery with all that the gate and the draft ask for."""
    row = Delivery.objects.select_related(
        "organisation", "post", "channel", "scheduled_by", "variant__version"
    ).get(pk=claim.delivery)
    # The same rows by other ways: told here, since each join more is planned anew every time.
    row.variant.version.post, row.variant.channel = row.post, row.channel
    for owned in (row.post, row.channel, row.scheduled_by, row.variant, row.variant.version):
        owned.organisation = row.organisation
    return row
