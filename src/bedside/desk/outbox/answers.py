"""What each of the five answers, and each refusal of the gate, makes of a delivery."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bedside.desk.channels.models import Channel
from bedside.desk.core import clock
from bedside.desk.outbox.attempts import looks
from bedside.desk.outbox.claim import let_go
from bedside.desk.outbox.hints import hint
from bedside.desk.outbox.models import Attempt, Delivery
from bedside.networks.base import Next, Standing

if TYPE_CHECKING:
    from datetime import datetime

    from bedside.desk.outbox.claim import Claim
    from bedside.desk.outbox.gate import Refusal
    from bedside.networks.base import Failure

State = Delivery.State
_FIRST_PAUSE = timedelta(seconds=20)
_LONGEST_PAUSE = timedelta(minutes=15)
_FIRST_LOOK = timedelta(seconds=5)
_MOST_LOOKS = 10
_TRIED = (Delivery.Next.RETRY, Delivery.Next.WAIT)
# Nothing to do before somebody acts; looked at again now and then all the same.
_LATER = timedelta(hours=1)
_PERSON = "Nobody knows whether it went out. Look at the account, then say here what you found."


def answer(claim: Claim, delivery: Delivery, step: Attempt.Step, failure: Failure) -> None:
    """Let go of a delivery whose step failed, as the failure's answer says."""
    if failure.next is Next.RECONNECT:
        _needs_reconnecting(delivery.channel, failure.say)
    change = _after(claim, delivery, step, failure)
    told = {"say": failure.say[:500], "next": failure.next.value}
    let_go(claim, **told | change)
    _hint(delivery)


def _after(
    claim: Claim, delivery: Delivery, step: Attempt.Step, failure: Failure
) -> dict[str, object]:
    soon = failure.until or clock.now() + pause(_FIRST_PAUSE, claim.number)
    if step == Attempt.Step.DELETE:
        return {"try_at": soon}
    if step == Attempt.Step.RECONCILE or failure.next is Next.LOOK:
        return _looked(delivery, failure)
    if failure.next is Next.FIX:
        return {"state": State.REFUSED}
    if failure.next is Next.RECONNECT:
        # Connecting again wakes it; if nobody does, the gate finds it late.
        return {"state": State.DUE, "try_at": _after_grace(delivery)}
    return {"state": State.DUE, "try_at": soon}


def _looked(delivery: Delivery, failure: Failure) -> dict[str, object]:
    """Unconfirmed: looked for by itself for some hours, then by a person."""
    done = looks(delivery)
    again = failure.until or clock.now() + pause(_FIRST_LOOK, done + 1)
    if failure.next is Next.RECONNECT:
        return {"state": State.UNCONFIRMED, "try_at": again}
    if done >= _MOST_LOOKS or failure.next is Next.FIX:
        return {"state": State.UNCONFIRMED, "next": "", "say": _PERSON}
    return {"state": State.UNCONFIRMED, "next": Delivery.Next.LOOK, "try_at": again}


def refuse(claim: Claim, delivery: Delivery, refusal: Refusal) -> None:
    """Let go of a delivery that the gate does not let out."""
    if refusal.code == "withdrawn":
        let_go(claim, state=State.WITHDRAWN, next="", say=refusal.say)
    elif not refusal.stays:
        wants = "" if refusal.code == "late" else Delivery.Next.FIX
        say = refusal.say
        if refusal.code == "late" and delivery.next in _TRIED and delivery.say:
            say = f"{say} Before that: {delivery.say}"
        let_go(claim, state=State.REFUSED, next=wants, say=say[:500])
    else:
        until = {"early": delivery.due_at, "reconnect": _after_grace(delivery)}
        wants = Delivery.Next.RECONNECT if refusal.code == "reconnect" else ""
        at = until.get(refusal.code, clock.now() + _LATER)
        let_go(claim, state=State.DUE, next=wants, say=refusal.say, try_at=at)
        _hint(delivery)


def settle(claim: Claim, delivery: Delivery, standing: Standing | None) -> None:
    """Let go of a delivery that was posted; `standing` is None when it could not be verified."""
    posted = {"live_at": delivery.live_at or clock.now(), "next": "", "try_at": clock.now()}
    if standing is Standing.GONE:
        say = "The network said it was published, and now it is not there. Please look."
        let_go(claim, state=State.UNCONFIRMED, next="", say=say)
    elif standing is Standing.REFUSED:
        say = "The network took it and then decided against it."
        let_go(claim, state=State.REFUSED, next=Delivery.Next.FIX, say=say)
    elif standing is Standing.WAITING:
        let_go(claim, state=State.LIVE, say="The network still looks at it.", **posted)
    else:
        say = "" if standing else "Published. The network could not be asked again yet."
        let_go(claim, state=State.LIVE, say=say, **posted)
    delivery.refresh_from_db(fields=["withdraw_wanted_at", "try_at"])
    if delivery.withdraw_wanted_at is not None:
        hint(delivery)


def pause(first: timedelta, number: int) -> timedelta:
    """How long until try `number` + 1: twice as long each time, up to a quarter of an hour."""
    return min(first * 2 ** min(max(number, 1) - 1, 20), _LONGEST_PAUSE)


def _after_grace(delivery: Delivery) -> datetime:
    return delivery.grace_until + timedelta(seconds=1)


def _needs_reconnecting(channel: Channel, say: str) -> None:
    Channel.objects.filter(pk=channel.pk).exclude(health=Channel.Health.PAUSED).update(
        health=Channel.Health.RECONNECT, health_note=say[:300], health_at=clock.now()
    )


def _hint(delivery: Delivery) -> None:
    delivery.refresh_from_db(fields=["try_at"])
    hint(delivery)
