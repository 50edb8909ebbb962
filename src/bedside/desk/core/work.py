"""The worker: Procrastinate's, over the desk's tasks. Needs Django set up."""

from __future__ import annotations

from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.exceptions import ConnectorException

from bedside.desk.core.trouble import Trouble

LOOK_EVERY = 0.5  # seconds between looks for a due job
HEARTBEAT_EVERY = 5.0  # seconds; `health` calls a worker well that beat within six of these


async def work(tasks: int) -> None:
    """Do jobs, `tasks` at a time, until SIGINT or SIGTERM. Raises Trouble when the database goes.

    Jobs are hints: what is due is in the deliveries, and whatever a dead worker leaves is found
    again from there.
    """
    connector = app.connector
    if not isinstance(connector, DjangoConnector):
        raise TypeError(connector)
    try:
        with app.replace_connector(connector.get_worker_connector()) as working:
            async with working.open_async():
                await working.run_worker_async(
                    name="bedside",
                    concurrency=tasks,
                    fetch_job_polling_interval=LOOK_EVERY,
                    abort_job_polling_interval=LOOK_EVERY,
                    update_heartbeat_interval=HEARTBEAT_EVERY,
                    stalled_worker_timeout=HEARTBEAT_EVERY * 6,
                    shutdown_graceful_timeout=15,
                    delete_jobs="successful",
                    listen_notify=True,
                )
    except ConnectorException:
        raise Trouble("The worker lost its database.") from None
