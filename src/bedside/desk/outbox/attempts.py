"""Attempts: what was begun, written before the call; what came of it, written after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Max

from bedside.desk.outbox.claim import keep
from bedside.desk.outbox.models import Attempt

if TYPE_CHECKING:
    from bedside.desk.outbox.claim import Claim
    from bedside.desk.outbox.models import Delivery
    from bedside.networks.base import Failure

_ASKS = (Attempt.Step.COMMIT, Attempt.Step.RECONCILE)


def begin(claim: Claim, step: Attempt.Step, **change: object) -> None:
    """Write down that a step begins. Commit this before the call. Raises `LeaseLost`."""
    keep(claim, **change)
    _write(claim, step, Attempt.Outcome.BEGUN)


def end(
    claim: Claim,
    step: Attempt.Step,
    *,
    failure: Failure | None = None,
    outcome: Attempt.Outcome = Attempt.Outcome.DONE,
    say: str = "",
    remote_id: str = "",
) -> None:
    """Write down what came of a step: done, or one of the five answers. Raises `LeaseLost`."""
    keep(claim)
    if failure is not None:
        outcome = Attempt.Outcome(failure.next.value)
        say = f"{failure.say} ({failure.code})" if failure.code else failure.say
    _write(claim, step, outcome, say=say, remote_id=remote_id)


def commit_is_open(delivery: Delivery) -> bool:
    """Whether a commit was begun and nobody knows what came of it: the network is to be read."""
    asks = Attempt.objects.filter(delivery=delivery, step__in=_ASKS)
    last = asks.aggregate(last=Max("number"))["last"]
    if last is None:
        return False
    outcomes = set(asks.filter(number=last).values_list("step", "outcome"))
    ended = {one for one in outcomes if one[1] != Attempt.Outcome.BEGUN}
    if not ended:
        return True
    if any(step == Attempt.Step.RECONCILE for step, _ in ended):
        return (Attempt.Step.RECONCILE, Attempt.Outcome.DONE) not in ended
    return (Attempt.Step.COMMIT, Attempt.Outcome.LOOK) in ended


def looks(delivery: Delivery) -> int:
    """How often the network was read since it last knew."""
    return Attempt.objects.filter(
        delivery=delivery, step=Attempt.Step.RECONCILE, outcome=Attempt.Outcome.BEGUN
    ).count()


def _write(
    claim: Claim,
    step: Attempt.Step,
    outcome: Attempt.Outcome,
    *,
    say: str = "",
    remote_id: str = "",
) -> None:
    Attempt.objects.create(
        organisation_id=claim.organisation,
        delivery_id=claim.delivery,
        number=claim.number,
        step=step,
        outcome=outcome,
        say=say[:500],
        remote_id=remote_id[:500],
    )
