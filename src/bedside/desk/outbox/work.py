"""One delivery in a worker's hands: what it is, who holds it, and how its network is reached."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from bedside.desk.channels.models import Channel
    from bedside.desk.outbox.claim import Claim
    from bedside.desk.outbox.models import Delivery
    from bedside.networks.base import Network, Publication, Vault
    from bedside.networks.base.http import Client

from bedside.desk.core.tenancy import acting_for


class Reach(Protocol):
    """How the outbox reaches networks. A flow gives it, since the newsroom is a room beside."""

    @property
    def http(self) -> Client:
        """The guarded client."""
        ...

    def network(self, channel: Channel) -> Network:
        """The adapter for a channel. Raises LookupError where there is none."""
        ...

    def vault(self, channel: Channel) -> Vault:
        """The channel's secrets."""
        ...


@dataclass(frozen=True)
class Work:
    """A claimed delivery, its adapter and what the adapter is given."""

    claim: Claim
    delivery: Delivery
    network: Network
    publication: Publication

    def again(self) -> Work:
        """The same under the next number: after looking, another try."""
        return replace(self, claim=replace(self.claim, number=self.claim.number + 1))


def here(claim: Claim) -> AbstractContextManager[None]:
    """One transaction with the delivery's organisation in sight."""
    return acting_for(claim.organisation, source="worker")
