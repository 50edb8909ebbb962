"""Jobs that tell the worker where to look. A job that is lost loses nothing: rows are the truth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

if TYPE_CHECKING:
    from bedside.desk.outbox.models import Delivery

DELIVER = "outbox.deliver"
SWEEP = "outbox.sweep"
EXAMINE = "outbox.examine-channels"


def hint(delivery: Delivery) -> None:
    """Have the worker look at this delivery when it wants to be tried, in this transaction."""
    app.configure_task(DELIVER, schedule_at=delivery.try_at).defer(
        organisation=str(delivery.organisation_id), delivery=str(delivery.pk)
    )


def hint_once(delivery: Delivery) -> bool:
    """Have the worker look now, unless such a job waits already; whether one was added."""
    try:
        with transaction.atomic():
            app.configure_task(DELIVER, queueing_lock=f"sweep:{delivery.pk}").defer(
                organisation=str(delivery.organisation_id), delivery=str(delivery.pk)
            )
    except AlreadyEnqueued:
        return False
    return True
