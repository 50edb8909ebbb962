"""Publishing one delivery: claim, gate, prepare, commit, verify, each step kept before and after.

A process may die between any two lines. Whoever comes next reads the attempts: a commit that was
begun and not ended is looked for on the network before anything else.
"""

from __future__ import annotations

from datetime import timedelta

from django.db import connection

from bedside.desk.core import clock
from bedside.desk.outbox import gate
from bedside.desk.outbox.answers import answer, refuse, settle
from bedside.desk.outbox.attempts import begin, commit_is_open, end
from bedside.desk.outbox.claim import Claim, LeaseLost, claim, keep, let_go, mine
from bedside.desk.outbox.drafting import AT, publication_of
from bedside.desk.outbox.models import Attempt, Delivery
from bedside.desk.outbox.trail import RowTrail
from bedside.desk.outbox.withdrawing import take_off
from bedside.desk.outbox.work import Reach, Work, here
from bedside.networks.base import Failure, Trace, fix, retry

Step = Attempt.Step


def deliver(organisation: str, delivery: str, reach: Reach) -> None:
    """Do what this delivery wants now, if it wants anything and nobody else is at it.

    Never raises for what a network does: what happened is in the delivery and its attempts.
    Database errors pass; the lease ends, and another worker goes on from the rows.
    """
    work: Work | None
    try:
        with here(Claim(organisation, delivery, "", 0)):
            taken = claim(organisation, delivery)
            if taken is None:
                return
            row = mine(taken)
            unknown = commit_is_open(row)
            if not unknown and not row.remote_id and not passes(taken, row):
                return
            work = _work(taken, row, reach)
            if work is None:
                return
            step = _first(row, unknown=unknown)
            _begin(work, step)
        _GO_ON[step](work)
    except LeaseLost:
        return


def _work(taken: Claim, delivery: Delivery, reach: Reach) -> Work | None:
    """What the steps need; None, with the delivery let go, where it cannot be had."""
    if AT not in delivery.progress:
        delivery.progress[AT] = clock.now().isoformat()
        keep(taken, progress=delivery.progress)
    trail = RowTrail(taken.organisation, taken.delivery)
    try:
        network = reach.network(delivery.channel)
        vault = reach.vault(delivery.channel)
        return Work(taken, delivery, network, publication_of(delivery, reach.http, vault, trail))
    except LookupError:
        failure = fix("This desk has no way to publish on that network.", field="channel")
    except FileNotFoundError:
        failure = fix("A picture's file is missing here. Choose the picture again.", field="media")
    except OSError:
        failure = retry("A picture could not be read from its folder.")
    except Failure as told:
        failure = told
    answer(taken, delivery, Step.PREPARE, failure)
    return None


def passes(taken: Claim, delivery: Delivery) -> bool:
    """Ask the gate. When it refuses, the delivery is let go with the reason."""
    refusal = next(gate.refusals(delivery), None)
    if refusal is not None:
        refuse(taken, delivery, refusal)
    return refusal is None


def _first(delivery: Delivery, *, unknown: bool) -> Attempt.Step:
    """What is to be done first with a delivery that was claimed."""
    if unknown:
        return Step.RECONCILE
    if delivery.withdraw_wanted_at is not None:
        return Step.DELETE
    return Step.VERIFY if delivery.remote_id else Step.PREPARE


def _begin(work: Work, step: Attempt.Step) -> None:
    on_its_way = {"state": Delivery.State.PUBLISHING}
    begin(work.claim, step, **(on_its_way if step in (Step.PREPARE, Step.RECONCILE) else {}))


def publish(work: Work) -> None:
    """Prepare (which was begun), ask the gate once more, commit, verify."""
    try:
        work.network.prepare(work.publication)
        digested = work.network.poll(work.publication)
    except Failure as failure:
        fail(work, Step.PREPARE, failure)
        return
    with here(work.claim):
        end(work.claim, Step.PREPARE)
        if not digested.ready:
            later = clock.now() + timedelta(seconds=digested.again_after)
            let_go(work.claim, state=Delivery.State.DUE, try_at=later)
            return
        if not _intend(work):
            return
    try:
        posted = work.network.commit(work.publication)
    except Failure as failure:
        fail(work, Step.COMMIT, failure)
        return
    with here(work.claim):
        end(work.claim, Step.COMMIT, remote_id=posted.remote_id)
        keep(work.claim, remote_id=posted.remote_id, remote_url=posted.url)
        _begin(work, Step.VERIFY)
    verify(work)


def _intend(work: Work) -> bool:
    """Ask the gate and write down that the call is about to be made, in one transaction."""
    with connection.cursor() as cursor:
        # Whoever places a hold takes this lock alone: once it stands, nothing is intended.
        cursor.execute(
            "SELECT pg_advisory_xact_lock_shared(hashtext(%s))", [f"hold:{work.claim.organisation}"]
        )
    if not passes(work.claim, mine(work.claim)):
        return False
    begin(work.claim, Step.COMMIT)
    return True


def verify(work: Work) -> None:
    """Read it back. The network said that it is posted: not being able to ask changes nothing."""
    failure, standing = None, None
    try:
        standing = work.network.verify(work.publication)
    except Failure as told:
        failure = told
    with here(work.claim):
        end(work.claim, Step.VERIFY, failure=failure)
        settle(work.claim, work.delivery, standing)


def look(work: Work) -> None:
    """An earlier commit may have arrived: read the network before anything else."""
    try:
        found = work.network.reconcile(work.publication)
    except Failure as failure:
        fail(work, Step.RECONCILE, failure)
        return
    with here(work.claim):
        if found.trace is Trace.UNKNOWN:
            end(work.claim, Step.RECONCILE, outcome=Attempt.Outcome.LOOK, say=found.say)
            let_go(work.claim, state=Delivery.State.UNCONFIRMED, next="", say=found.say)
            return
        end(work.claim, Step.RECONCILE, say=f"The network has it: {found.trace}.")
        if found.posted is not None:
            keep(work.claim, remote_id=found.posted.remote_id, remote_url=found.posted.url)
        now = mine(work.claim)
        if found.trace is Trace.ABSENT and not passes(work.claim, now):
            return
        step = _first(now, unknown=False)
        # Another try has another number; looking whether it is there belongs to this one.
        work = work if step is Step.VERIFY else work.again()
        _begin(work, step)
    _GO_ON[step](work)


def fail(work: Work, step: Attempt.Step, failure: Failure) -> None:
    """Keep what came of the step, and let go as the answer says."""
    with here(work.claim):
        end(work.claim, step, failure=failure)
        answer(work.claim, mine(work.claim), step, failure)


# Each takes up a step that was begun in the transaction before.
_GO_ON = {
    Step.PREPARE: publish,
    Step.VERIFY: verify,
    Step.RECONCILE: look,
    Step.DELETE: take_off,
}
