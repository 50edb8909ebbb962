"""When engine, pack, facts or the day change, everything scheduled is checked again at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.desk.core import clock
from bedside.desk.outbox.models import Delivery
from bedside.desk.review.signed_off import why_not
from bedside.desk.review.standing import standings_of

if TYPE_CHECKING:
    from bedside.desk.people.models import Organisation


def recheck(organisation: Organisation) -> list[Delivery]:
    """Check every delivery that is still to leave; those whose words would now be stopped.

    Each of these says so from now on, hours before its time; one whose words are fine again says
    nothing any more. Findings that were decided stay decided. Queries do not grow with deliveries.
    """
    today = clock.now().astimezone(organisation.tzinfo).date()
    waiting = list(
        Delivery.objects.filter(state=Delivery.State.DUE).select_related("variant", "post")
    )
    versions = {one.variant.version_id for one in waiting}
    standings = {
        standing.variant.pk: standing
        for found in standings_of(organisation, versions, today).values()
        for standing in found
        if standing.variant is not None
    }
    stopped = []
    for delivery in waiting:
        say = next(why_not(standings[delivery.variant_id]), "")
        if say:
            stopped.append(delivery)
        if delivery.next == Delivery.Next.FIX or (say and delivery.next == ""):
            _tell(delivery, say)
    return stopped


def _tell(delivery: Delivery, say: str) -> None:
    wants = Delivery.Next.FIX if say else ""
    if (delivery.next, delivery.say) != (wants, say[:500]):
        Delivery.objects.filter(pk=delivery.pk, state=Delivery.State.DUE).update(
            next=wants, say=say[:500]
        )
