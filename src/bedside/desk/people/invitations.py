"""Invitations: the only way in. A mailed link carries the organisation's id and a token.

The id is what puts the organisation in sight; the token is kept only as a hash, works once, for
seven days, and only for the address that it was mailed to. Nobody but that mailbox ever sees the
link, or an administrator could become two people and sign off their own words.
"""

from __future__ import annotations

from datetime import timedelta
from smtplib import SMTPException
from typing import TYPE_CHECKING

import structlog
from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse

from bedside.desk.core import clock
from bedside.desk.core.ids import new_id
from bedside.desk.core.tenancy import put_in_sight
from bedside.desk.core.trouble import Trouble
from bedside.desk.people.joining import join
from bedside.desk.people.models import Invitation, Member
from bedside.desk.people.tokens import new_token, token_hash

if TYPE_CHECKING:
    import uuid
    from datetime import date

    from django.db.models import QuerySet

    from bedside.desk.people.models import Department, Organisation, User

LASTS = timedelta(days=7)
log = structlog.get_logger()


def invite(
    inviter: Member,
    email: str,
    roles: list[str],
    *,
    name: str = "",
    department: Department | None = None,
    ends_on: date | None = None,
) -> Invitation:
    """Invite one address; an open invitation to it is withdrawn.

    Raises `Trouble` when the mail cannot be sent; then nothing was done.
    """
    email = email.strip().lower()
    with transaction.atomic():
        pending(inviter.organisation).filter(email=email).update(withdrawn_at=clock.now())
        invitation = Invitation(
            organisation=inviter.organisation,
            email=email,
            name=name,
            roles=roles,
            department=department,
            member_ends_on=ends_on,
            invited_by=inviter,
        )
        _send(invitation)
    return invitation


def send_again(invitation: Invitation) -> None:
    """Mail a new link; the old one stops working. Raises `Trouble` as `invite` does."""
    with transaction.atomic():
        _send(invitation)


def withdraw(invitation: Invitation) -> None:
    """The link stops working."""
    pending(invitation.organisation).filter(pk=invitation.pk).update(withdrawn_at=clock.now())


def pending(organisation: Organisation) -> QuerySet[Invitation]:
    """Invitations that can still be accepted, newest first."""
    return Invitation.objects.filter(
        organisation=organisation,
        accepted_at__isnull=True,
        withdrawn_at__isnull=True,
        expires_at__gt=clock.now(),
    )


def find(
    organisation_id: uuid.UUID, token: str, *, source: str, to_accept: bool = False
) -> Invitation | None:
    """The invitation of a link, while it can be accepted; puts its organisation in sight.

    `to_accept` holds its row until the transaction ends, so that two cannot use it at once.
    """
    put_in_sight(organisation_id, source=source)
    all_of_them = Invitation.objects.select_related("organisation", "department", "invited_by")
    if to_accept:
        all_of_them = all_of_them.select_for_update(of=("self",))
    return all_of_them.filter(
        organisation_id=organisation_id,
        token_hash=token_hash(token),
        accepted_at__isnull=True,
        withdrawn_at__isnull=True,
        expires_at__gt=clock.now(),
    ).first()


def accept(invitation: Invitation, user: User, *, source: str) -> Member | None:
    """`user`, whose address it was mailed to, becomes a member; None when it was used meanwhile.

    Raises `ValueError` for anybody else.
    """
    if user.email != invitation.email:
        message = "An invitation is for the address that it was mailed to."
        raise ValueError(message)
    organisation = invitation.organisation
    there = Member.objects.filter(organisation=organisation, user=user).first()
    member_id = there.pk if there else new_id()
    put_in_sight(organisation.pk, member=member_id, user=user.pk, source=source)
    open_still = pending(organisation).filter(pk=invitation.pk)
    if not open_still.update(accepted_at=clock.now()):
        return None
    return join(
        organisation,
        user,
        member_id,
        name=user.name or invitation.name or user.email,
        roles=invitation.roles,
        department=invitation.department,
        ends_on=invitation.member_ends_on,
    )


def _send(invitation: Invitation) -> None:
    token, invitation.token_hash = new_token()
    invitation.expires_at = clock.now() + LASTS
    invitation.save()
    path = reverse("accept_invitation", args=[invitation.organisation_id, token])
    until = invitation.expires_at.astimezone(invitation.organisation.tzinfo)
    facts = {
        "invitation": invitation,
        "until": f"{until:%A} {until.day} {until:%B}, {until:%H:%M %Z}",
        "link": settings.ADDRESS.rstrip("/") + path,
    }
    organisation = " ".join(invitation.organisation.name.split())
    try:
        send_mail(
            f"Join {organisation} on Bedside",
            render_to_string("people/invitation.txt", facts),
            None,
            [invitation.email],
        )
    except (OSError, SMTPException) as problem:
        log.warning("invitation.not_mailed", error=type(problem).__name__)
        message = (
            "The mail server did not take the invitation, so nobody was invited. "
            "Ask whoever runs the desk to look at its mail settings, then try again."
        )
        raise Trouble(message) from problem
