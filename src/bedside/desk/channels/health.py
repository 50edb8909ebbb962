"""Whether channels still let us in, asked of their networks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.desk.channels.models import Channel
from bedside.desk.channels.vault import ChannelVault
from bedside.desk.core import clock
from bedside.desk.core.tenancy import acting_for
from bedside.networks.base import Account, Failure, Next

if TYPE_CHECKING:
    from bedside.networks.base import Network
    from bedside.networks.base.http import Client


def examine(channel: Channel, network: Network, http: Client) -> Channel.Health:
    """Ask the network, and keep what it said. Trouble on its side changes nothing.

    Call it outside a transaction: it waits for the network.
    """
    account = Account(
        channel.account.get("server", ""), channel.handle or channel.name, ChannelVault(channel)
    )
    health, note = Channel.Health.HEALTHY, ""
    try:
        handle = network.health(http, account)
    except Failure as failure:
        handle = channel.handle
        if failure.next is Next.RECONNECT:
            health, note = Channel.Health.RECONNECT, failure.say
        else:
            health, note = Channel.Health(channel.health), failure.say
    with acting_for(channel.organisation_id, source="worker"):
        Channel.objects.filter(pk=channel.pk, disconnected_at__isnull=True).exclude(
            health=Channel.Health.PAUSED
        ).update(health=health, health_note=note[:300], health_at=clock.now(), handle=handle[:300])
    return health
