"""Taking a post off the networks where it stands, with attempts of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.desk.core import clock
from bedside.desk.outbox.answers import answer
from bedside.desk.outbox.attempts import end
from bedside.desk.outbox.claim import let_go, mine
from bedside.desk.outbox.hints import hint
from bedside.desk.outbox.models import Attempt, Delivery
from bedside.desk.outbox.work import Work, here
from bedside.networks.base import Failure, Standing, look

if TYPE_CHECKING:
    from bedside.desk.planner.models import Post

State = Delivery.State
Step = Attempt.Step


def withdraw(post: Post, reason: str) -> list[Delivery]:
    """Take every delivery of this post back: what has not left stays, what is live is taken off.

    Returns the deliveries that a worker has to take off. Call it in the transaction that changes
    the post's state.
    """
    now = clock.now()
    rows = Delivery.objects.select_for_update().filter(post=post, withdraw_wanted_at__isnull=True)
    wanted = []
    for delivery in rows.exclude(state__in=(State.WITHDRAWN, State.REFUSED)):
        delivery.withdraw_wanted_at = now
        delivery.say = reason[:500]
        delivery.try_at = now
        if delivery.state == State.DUE and delivery.lease_until is None:
            delivery.state = State.WITHDRAWN
        else:
            wanted.append(delivery)
        delivery.save(update_fields=["withdraw_wanted_at", "say", "try_at", "state"])
    for delivery in wanted:
        hint(delivery)
    return wanted


def take_off(work: Work) -> None:
    """Have the network take it off, which was begun, and see that it is gone."""
    try:
        work.network.withdraw(work.publication)
        if work.network.verify(work.publication) is not Standing.GONE:
            raise look("The network took the request and still shows the post.")
    except Failure as failure:
        with here(work.claim):
            end(work.claim, Step.DELETE, failure=failure)
            answer(work.claim, mine(work.claim), Step.DELETE, failure)
        return
    with here(work.claim):
        end(work.claim, Step.DELETE)
        let_go(work.claim, state=State.WITHDRAWN, next="", say="Taken down.")
