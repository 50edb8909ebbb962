"""One-time sign-in links, printed in the terminal: single use, fifteen minutes, this machine only.

Whoever can read the terminal of the desk can sign in with one. In a real organisation the link
stands for the password alone: an enrolled second factor is asked for as ever, and without one the
session may not sign off, publish or administer. In a demonstration (`Organisation.demo`, set when
it is founded and never after) people, patients and accounts are invented and nobody has a phone
enrolled, so that there, and only there, such a session counts as having used a second factor.
The session notes the organisation: chosen in another one, the note counts for nothing.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from allauth.account.internal.flows.login import record_authentication
from allauth.account.utils import perform_login
from django.conf import settings
from django.urls import reverse

from bedside.desk.core import clock
from bedside.desk.core.tenancy import acting_for, put_in_sight
from bedside.desk.people.models import Member, OneTimeLink
from bedside.desk.people.second_factor import DEMO_LINK
from bedside.desk.people.sight import CHOSEN
from bedside.desk.people.tokens import new_token, token_hash
from bedside.desk.people.whereabouts import client_address

if TYPE_CHECKING:
    import uuid

    from django.http import HttpRequest, HttpResponse

LASTS = timedelta(minutes=15)


def make_one_time_link(member: Member) -> str:
    """A full address that signs `member` in: once, within fifteen minutes, from this machine.

    Works with or without their organisation in sight. Print it in the terminal and nowhere else:
    neither logs nor mails may hold it. `bedside up --demo` prints one for each role.
    """
    token, kept = new_token()
    with acting_for(member.organisation_id, source="command"):
        OneTimeLink.objects.create(
            organisation_id=member.organisation_id,
            member=member,
            token_hash=kept,
            expires_at=clock.now() + LASTS,
        )
    path = reverse("one_time_link", args=[member.organisation_id, token])
    return settings.ADDRESS.rstrip("/") + path


def find(organisation_id: uuid.UUID, token: str) -> OneTimeLink | None:
    """The link, while it can be used; puts its organisation in sight."""
    put_in_sight(organisation_id)
    link = (
        OneTimeLink.objects.select_related("member__organisation", "member__user")
        .filter(
            organisation_id=organisation_id,
            token_hash=token_hash(token),
            used_at__isnull=True,
            expires_at__gt=clock.now(),
        )
        .first()
    )
    return link if link and link.member.is_current() else None


def sign_in_with(request: HttpRequest, link: OneTimeLink) -> HttpResponse | None:
    """Use the link up and sign its member in; None when somebody was faster."""
    member = link.member
    put_in_sight(
        member.organisation_id,
        member=member.pk,
        user=member.user_id,
        source=client_address(request),
    )
    waiting = OneTimeLink.objects.filter(pk=link.pk, used_at__isnull=True)
    if not waiting.update(used_at=clock.now()):
        return None
    organisation = member.organisation
    if request.user.is_authenticated and request.user != member.user:
        request.session.flush()
    if organisation.demo:
        record_authentication(
            request, member.user, DEMO_LINK, organisation=str(member.organisation_id)
        )
    else:
        record_authentication(request, member.user, "one_time_link")
    request.session[CHOSEN] = str(member.organisation_id)
    return perform_login(request, member.user)
