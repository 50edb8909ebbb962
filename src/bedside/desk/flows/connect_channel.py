"""Connecting an account, and letting go what waited for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.desk.channels.connecting import ask_bluesky, keep_bluesky
from bedside.desk.flows.reach import client
from bedside.desk.outbox.scheduling import wake

if TYPE_CHECKING:
    from bedside.desk.channels.models import Channel
    from bedside.desk.people.models import Member


def connect_bluesky(by: Member, server: str, identifier: str, password: str) -> Channel:
    """Sign in to a Bluesky account and keep its session; posts that waited for it go on.

    Raises `networks.base.Failure`, whose `say` is for the person. The password is not kept.
    """
    signed = ask_bluesky(client(), server, identifier, password)
    channel = keep_bluesky(by, server, signed)
    wake(channel)
    return channel
