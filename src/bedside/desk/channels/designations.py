"""Designations: giving and ending the right to use a channel for a purpose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.desk.channels.models import Channel, Designation
from bedside.desk.core import clock
from bedside.desk.people.roles import Role

if TYPE_CHECKING:
    from datetime import date

    from bedside.desk.people.models import Member


class NotDesignated(Exception):
    """Why this cannot be, in words for the person."""


def designate(
    channel: Channel, member: Member, purpose: str, until: date | None = None
) -> Designation:
    """Let `member` use `channel` for `purpose`; one that is there already gets the new end.

    Raises `NotDesignated`: for a guest, a leaver, a channel that is gone, a day that has passed.
    """
    today = clock.now().astimezone(member.organisation.tzinfo).date()
    if Role.GUEST in member.roles:
        message = f"{member.name} is a guest, and guests write drafts only."
        raise NotDesignated(message)
    if not member.is_current(today):
        message = f"{member.name} is no longer a member here."
        raise NotDesignated(message)
    if channel.disconnected_at is not None:
        message = f"{channel.name} is disconnected. Connect it again first."
        raise NotDesignated(message)
    if until is not None and until < today:
        message = "This day has passed. Choose today or later, or leave it empty."
        raise NotDesignated(message)
    designation, _ = Designation.objects.update_or_create(
        organisation=channel.organisation,
        channel=channel,
        member=member,
        purpose=purpose,
        ended_at=None,
        defaults={"until": until},
    )
    return designation


def end(designation: Designation) -> None:
    """From now on it counts no more."""
    designation.ended_at = clock.now()
    designation.save()
