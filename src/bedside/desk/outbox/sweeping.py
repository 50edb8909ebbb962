"""The sweeper: whatever the jobs forgot is in the rows, and gets a job again."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.db import connection
from django.db.models import Q

from bedside.desk.checks.footing import footing_of
from bedside.desk.core import clock
from bedside.desk.core.tenancy import acting_for
from bedside.desk.outbox.claim import ready
from bedside.desk.outbox.hints import hint_once
from bedside.desk.outbox.rechecking import recheck
from bedside.desk.people.models import Organisation

if TYPE_CHECKING:
    import uuid

# A job that is on its way needs no second one.
_OVERDUE = timedelta(seconds=10)
_AT_A_TIME = 500
_WORKER_DEAD_AFTER = 60  # seconds without a sign of life

# What each organisation's scheduled words were last checked under, in this process: a new
# process, a new engine, pack, fact or day means that everything is checked again.
_checked: dict[uuid.UUID, tuple[object, ...]] = {}


def sweep() -> int:
    """Sweep every organisation; how many jobs were given."""
    forget_dead_jobs()
    return sum(sweep_one(organisation) for organisation in Organisation.objects.all())


def sweep_one(organisation: Organisation) -> int:
    """Give every delivery of one organisation that wants a worker and has waited a job; how many.

    Rechecks what is scheduled where the engine, the pack, the facts or the day have changed.
    """
    with acting_for(organisation.pk, source="worker"):
        late = clock.now() - _OVERDUE
        waiting = ready().filter(Q(try_at__lte=late) | Q(lease_until__isnull=False))
        count = sum(hint_once(delivery) for delivery in waiting.order_by("try_at")[:_AT_A_TIME])
    # Only then, and apart: a check that fails must not keep what is due.
    with acting_for(organisation.pk, source="worker"):
        footing = footing_of(organisation)
        today = clock.now().astimezone(organisation.tzinfo).date()
        mark = (footing.engine, footing.pack_name, footing.facts_mark, today)
        if _checked.get(organisation.pk) != mark:
            recheck(organisation)
            _checked[organisation.pk] = mark
    return count


def forget_dead_jobs() -> None:
    """Jobs of a worker that died stay `doing` for ever; the rows know what they were about."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT procrastinate_finish_job_v1(job.id, 'failed', true) "
            "FROM procrastinate_jobs job LEFT JOIN procrastinate_workers worker "
            "ON worker.id = job.worker_id WHERE job.status = 'doing' AND job.task_name LIKE %s "
            "AND (worker.id IS NULL OR worker.last_heartbeat < now() - make_interval(secs => %s))",
            ["outbox.%", _WORKER_DEAD_AFTER],
        )
