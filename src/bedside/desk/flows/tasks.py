"""What the worker does: deliver, and sweep up what the jobs forgot. Jobs are hints, never truth."""

from __future__ import annotations

from procrastinate.contrib.django import app

from bedside.desk.flows.examine_channels import examine_channels
from bedside.desk.flows.expire_posts import expire_posts
from bedside.desk.flows.reach import Reach
from bedside.desk.outbox.hints import DELIVER, EXAMINE, SWEEP
from bedside.desk.outbox.publishing import deliver
from bedside.desk.outbox.sweeping import sweep
from bedside.desk.people.models import Organisation


@app.task(name=DELIVER)
def deliver_one(organisation: str, delivery: str) -> None:
    """Do what one delivery wants now."""
    deliver(organisation, delivery, Reach())


@app.periodic(cron="* * * * * */15")
@app.task(name=SWEEP, queueing_lock=SWEEP)
def sweep_up(timestamp: int) -> None:  # noqa: ARG001 - the time that a periodic task is given
    """Find what is due or was left behind, recheck what is scheduled, expire what nobody signed."""
    sweep()
    for organisation in Organisation.objects.all():
        expire_posts(organisation)


@app.periodic(cron="23 * * * *")
@app.task(name=EXAMINE, queueing_lock=EXAMINE)
def examine_all(timestamp: int) -> None:  # noqa: ARG001 - the time that a periodic task is given
    """Ask every channel whether it still lets us in."""
    for organisation in Organisation.objects.all():
        examine_channels(organisation)
