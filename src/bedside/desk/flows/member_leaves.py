"""A member leaves: everything they held ends at once, and a list says what needs new hands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from bedside.desk.channels.models import Designation
from bedside.desk.core import clock
from bedside.desk.flows.handover import Handover, handover_of
from bedside.desk.people.leaving import end_membership

if TYPE_CHECKING:
    from bedside.desk.people.models import Member


def member_leaves(member: Member) -> Handover:
    """End the membership, its sessions, designations and invitations; what is to be handed over.

    From this moment nothing they scheduled passes the gate: its scheduler is designated no more.
    Raises `people.leaving.LastAdministrator`, and then nothing has changed.
    """
    with transaction.atomic():
        end_membership(member)
        Designation.objects.filter(member=member, ended_at__isnull=True).update(
            ended_at=clock.now()
        )
        return handover_of(member)
