"""Connecting accounts: the newsroom at once, Bluesky by app password; and letting one go."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.db import transaction

from bedside.desk.channels.models import Channel, Credential
from bedside.desk.channels.vault import keep_secrets
from bedside.desk.core import clock
from bedside.networks.bluesky import SERVER, SignedIn, sign_in

if TYPE_CHECKING:
    from bedside.desk.people.models import Member
    from bedside.networks.base.http import Client


def open_newsroom(by: Member) -> Channel:
    """The organisation's own page as a channel; the one that is there, if it is."""
    channel, _ = Channel.objects.get_or_create(
        organisation_id=by.organisation_id,
        network="newsroom",
        disconnected_at__isnull=True,
        defaults={
            "name": "Newsroom",
            "handle": by.organisation.slug,
            "connected_by": by,
            "health_at": clock.now(),
        },
    )
    return channel


def ask_bluesky(http: Client, server: str, identifier: str, password: str) -> SignedIn:
    """Sign in at a Bluesky server (bsky.social when none is given). Call it outside a transaction.

    Raises `networks.base.Failure`, whose `say` is for the person; the password is not kept.
    """
    return sign_in(http, server_address(server), identifier, password)


@transaction.atomic
def keep_bluesky(by: Member, server: str, signed: SignedIn) -> Channel:
    """The account as a channel with its session; one that was connected before is renewed."""
    rows = Channel.objects.select_for_update().filter(
        network="bluesky", account__did=signed.did, disconnected_at__isnull=True
    )
    channel = rows.first() or Channel(
        organisation_id=by.organisation_id, network="bluesky", name=signed.handle
    )
    channel.handle = signed.handle
    channel.account = {"server": server_address(server), "did": signed.did}
    channel.connected_by = by
    channel.health, channel.health_note = Channel.Health.HEALTHY, ""
    channel.health_at = clock.now()
    channel.save()
    keep_secrets(by.organisation_id, channel.pk, signed.secrets)
    return channel


@transaction.atomic
def disconnect(channel: Channel) -> None:
    """Let an account go: its secrets are deleted, its past posts keep their channel."""
    Credential.objects.filter(channel=channel).delete()
    channel.disconnected_at = clock.now()
    channel.health, channel.health_note = Channel.Health.PAUSED, "Disconnected."
    channel.save()


def server_address(given: str) -> str:
    """A server as people write it ("pds.clinic.example"), as an address without a path."""
    given = given.strip() or SERVER
    parts = urlsplit(given if "://" in given else f"https://{given}")
    return f"{parts.scheme}://{parts.netloc}"
