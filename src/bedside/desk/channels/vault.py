"""A channel's secrets: sealed in its row, opened only for the adapter, renewed one at a time."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING

from bedside.desk.channels.models import Channel, Credential
from bedside.desk.core import clock
from bedside.desk.core.crypto import SealBroken, reseal, seal, unseal
from bedside.desk.core.tenancy import acting_for
from bedside.networks.base import reconnect

if TYPE_CHECKING:
    import uuid
    from collections.abc import Iterator, Mapping


class ChannelVault:
    """`networks.base.Vault` over the channel's credential; every call is a transaction.

    `locked` holds the row against every other process until its block ends.
    """

    def __init__(self, channel: Channel) -> None:
        self._organisation = channel.organisation_id
        self._channel = channel.pk

    def read(self) -> Mapping[str, str]:
        """The secrets; none for a channel without.

        Raises `networks.base.Failure` (reconnect) when no key of the installation opens them.
        """
        with acting_for(self._organisation, source="worker"):
            sealed = (
                Credential.objects.filter(channel=self._channel)
                .values_list("sealed", flat=True)
                .first()
            )
        try:
            return {} if sealed is None else opened(bytes(sealed))
        except SealBroken as broken:
            raise reconnect(
                "The key that opens this channel's secrets is missing. Connect the channel again."
            ) from broken

    def write(self, secrets: Mapping[str, str]) -> None:
        """Put these in place of all that was there."""
        with acting_for(self._organisation, source="worker"):
            keep_secrets(self._organisation, self._channel, secrets)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """One holder at a time, over all processes."""
        with acting_for(self._organisation, source="worker"):
            list(Credential.objects.select_for_update().filter(channel=self._channel))
            yield


def keep_secrets(organisation: uuid.UUID, channel: uuid.UUID, secrets: Mapping[str, str]) -> None:
    """Seal the secrets of a channel with the newest key. Needs the organisation in sight."""
    sealed = seal(json.dumps(dict(secrets)).encode())
    Credential.objects.update_or_create(
        organisation_id=organisation,
        channel_id=channel,
        defaults={"sealed": sealed, "changed_at": clock.now()},
    )


def opened(sealed: bytes) -> dict[str, str]:
    """What was sealed. Raises `SealBroken`."""
    found: dict[str, str] = json.loads(unseal(sealed))
    return found


def reseal_all() -> int:
    """Put every secret in sight under the newest key, so that older ones can go; how many."""
    rows = list(Credential.objects.select_for_update())
    for row in rows:
        row.sealed = reseal(bytes(row.sealed))
        row.save(update_fields=["sealed"])
    return len(rows)
