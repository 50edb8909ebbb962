"""What the worker does: deliver, and sweep up what the jobs forgot. Jobs are hints, never truth."""

from __future__ import annotations

from typing import TYPE_CHECKING

import structlog
from procrastinate.contrib.django import app

from bedside.desk.flows.examine_channels import examine_channels
from bedside.desk.flows.expire_posts import expire_posts
from bedside.desk.flows.reach import Reach
from bedside.desk.outbox.hints import DELIVER, EXAMINE, SWEEP
from bedside.desk.outbox.publishing import deliver
from bedside.desk.outbox.sweeping import forget_dead_jobs, sweep_one
from bedside.desk.people.models import Organisation

if TYPE_CHECKING:
    from collections.abc import Callable

log = structlog.get_logger()


@app.task(name=DELIVER)
def deliver_one(organisation: str, delivery: str) -> None:
    """Do what one delivery wants now."""
    deliver(organisation, delivery, Reach())


@app.periodic(cron="* * * * * */15")
@app.task(name=SWEEP, queueing_lock=SWEEP)
def sweep_up(timestamp: int) -> None:  # noqa: ARG001 - the time that a periodic task is given
    """Find what is due or was left behind, recheck what is scheduled, expire what nobody signed."""
    forget_dead_jobs()
    for_each(sweep_one, expire_posts)


@app.periodic(cron="23 * * * *")
@app.task(name=EXAMINE, queueing_lock=EXAMINE)
def examine_all(timestamp: int) -> None:  # noqa: ARG001 - the time that a periodic task is given
    """Ask every channel whether it still lets us in."""
    for_each(examine_channels)


def for_each(*steps: Callable[[Organisation], object]) -> None:
    """Do each step for every organisation; one's trouble does not keep the others' posts.

    What went wrong is logged by the organisation's id, and the first of it raised at the end.
    """
    trouble: Exception | None = None
    for organisation in Organisation.objects.all():
        for step in steps:
            try:
                step(organisation)
            except Exception as problem:  # noqa: BLE001 - see above
                log.error(
                    "step_failed",
                    step=step.__name__,
                    organisation=str(organisation.pk),
                    kind=type(problem).__name__,
                )
                trouble = trouble or problem
    if trouble is not None:
        raise trouble
