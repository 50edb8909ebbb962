"""Asking every channel now and then whether it still lets us in, before a post finds out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.desk.channels.health import examine
from bedside.desk.channels.models import Channel
from bedside.desk.core.tenancy import acting_for
from bedside.desk.flows.reach import Reach
from bedside.desk.outbox.scheduling import wake

if TYPE_CHECKING:
    from bedside.desk.people.models import Organisation


def examine_channels(organisation: Organisation, reach: Reach | None = None) -> int:
    """Ask each connected channel's network; how many were asked.

    A session that is asked renews itself, so that one nobody posts through does not run out. What
    waited for a channel that lets us in again goes on.
    """
    reach = reach or Reach()
    with acting_for(organisation.pk, source="worker"):
        channels = list(Channel.objects.filter(disconnected_at__isnull=True))
    asked = 0
    for channel in channels:
        try:
            network = reach.network(channel)
        except LookupError:
            continue
        health = examine(channel, network, reach.http)
        asked += 1
        if health == Channel.Health.HEALTHY and channel.health != health:
            with acting_for(organisation.pk, source="worker"):
                wake(channel)
    return asked
