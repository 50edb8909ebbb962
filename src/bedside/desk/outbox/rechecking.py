"""When engine, pack, facts or the day change, everything scheduled is checked again at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.desk.checks.ask import ask_all
from bedside.desk.checks.footing import footing_of
from bedside.desk.core import clock
from bedside.desk.outbox.models import Delivery
from bedside.desk.outbox.words import unsettled
from bedside.desk.planner.questions import questions_of, with_everything

if TYPE_CHECKING:
    from bedside.desk.people.models import Organisation


def recheck(organisation: Organisation) -> list[Delivery]:
    """Check every delivery that is still to leave; those whose words would now be stopped.

    Each of these says so from now on, hours before its time; one whose words are fine again says
    nothing any more. Findings that were decided stay decided.
    """
    today = clock.now().astimezone(organisation.tzinfo).date()
    waiting = list(
        Delivery.objects.filter(state=Delivery.State.DUE).select_related("post", "channel")
    )
    variants = {
        one.pk: one for one in with_everything().filter(pk__in={d.variant_id for d in waiting})
    }
    ask_all(footing_of(organisation), questions_of(variants.values()), today)
    stopped = []
    for delivery in waiting:
        say = next(unsettled(variants[delivery.variant_id], today), "")
        if say:
            stopped.append(delivery)
        if delivery.next == Delivery.Next.FIX or (say and delivery.next == ""):
            _tell(delivery, say)
    return stopped


def _tell(delivery: Delivery, say: str) -> None:
    wants = Delivery.Next.FIX if say else ""
    if (delivery.next, delivery.say) != (wants, say):
        Delivery.objects.filter(pk=delivery.pk, state=Delivery.State.DUE).update(
            next=wants, say=say
        )
