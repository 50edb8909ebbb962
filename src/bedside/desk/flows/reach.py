"""How the desk reaches networks: the one client, the adapter of each network, the vaults."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from django.conf import settings

from bedside.desk.channels.vault import ChannelVault
from bedside.desk.newsroom.store import ArticleStore
from bedside.networks.base.http import Client, Guard
from bedside.networks.bluesky import Bluesky
from bedside.networks.newsroom import Newsroom

if TYPE_CHECKING:
    from bedside.desk.channels.models import Channel
    from bedside.networks.base import Network, Vault


@cache
def client() -> Client:
    """The guarded client of this process."""
    return Client(Guard(frozenset(settings.GUARD_ALLOWS)))


class Reach:
    """`outbox.work.Reach`: what the outbox needs to send a delivery on its way."""

    @property
    def http(self) -> Client:
        """The guarded client."""
        return client()

    def network(self, channel: Channel) -> Network:
        """The adapter for a channel. Raises LookupError for a network without one."""
        if channel.network == Newsroom.slug:
            return Newsroom(ArticleStore(channel))
        if channel.network == Bluesky.slug:
            return Bluesky()
        raise LookupError(channel.network)

    def vault(self, channel: Channel) -> Vault:
        """The channel's secrets."""
        return ChannelVault(channel)
