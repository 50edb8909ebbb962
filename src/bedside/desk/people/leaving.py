"""What keeps an organisation able to act: it always has an administrator.

A leaver's part that lies in this room: the membership ends, every session ends, invitations they
sent or were sent are withdrawn. The rest is `flows/member_leaves.py`.
"""

from __future__ import annotations

from django.db.models import Q

from bedside.desk.core import clock
from bedside.desk.people.invitations import pending
from bedside.desk.people.models import Member, OneTimeLink
from bedside.desk.people.roles import Role
from bedside.desk.people.sessions import end_sessions

LAST_ADMINISTRATOR = (
    "{name} is the last administrator here. Make somebody else an administrator first."
)


class LastAdministrator(Exception):
    """Nobody would be left to manage people and settings; the message is for the person."""


def refuse_to_lose_the_last_administrator(member: Member) -> None:
    """Raise `LastAdministrator` unless somebody else stays who administers, with no end date.

    Holds the administrators' rows until the transaction ends, so that two cannot leave at once.
    """
    administrators = list(
        Member.objects.select_for_update(of=("self",)).filter(
            organisation=member.organisation,
            roles__contains=[Role.ADMINISTRATOR],
            left_at__isnull=True,
            ends_on__isnull=True,
            user__is_active=True,
        )
    )
    if administrators and all(one.pk == member.pk for one in administrators):
        raise LastAdministrator(LAST_ADMINISTRATOR.format(name=member.name))


def end_membership(member: Member) -> int:
    """End it all in this room, now; how many sessions were ended. Raises `LastAdministrator`."""
    refuse_to_lose_the_last_administrator(member)
    member.left_at = clock.now()
    member.save()
    pending(member.organisation).filter(Q(invited_by=member) | Q(email=member.user.email)).update(
        withdrawn_at=clock.now()
    )
    OneTimeLink.objects.filter(member=member, used_at__isnull=True).update(used_at=clock.now())
    return end_sessions(member.user)
