"""Found the first organisation: what it is, who starts it, and the facts it begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import connection, transaction
from django.utils.text import slugify

from bedside.desk.checks.models import FactSheet
from bedside.desk.core.ids import new_id
from bedside.desk.core.tenancy import put_in_sight
from bedside.desk.people.founding import found_organisation
from bedside.desk.people.joining import join, new_user, user_with
from bedside.desk.people.models import Organisation
from bedside.desk.people.roles import Role
from bedside.desk.people.set_up import is_set_up

if TYPE_CHECKING:
    from bedside.desk.people.models import Member

_LOCK = 4_210_031  # One founding at a time; the number means nothing.

# A practice of one does everything; elsewhere whoever starts may write, but not sign off alone.
SOLO_ROLES = [
    Role.ADMINISTRATOR,
    Role.AUTHOR,
    Role.PUBLISHER,
    Role.PRIVACY_REVIEWER,
    Role.CLINICAL_REVIEWER,
    Role.RESPONDER,
]
FIRST_ROLES = [Role.ADMINISTRATOR, Role.AUTHOR, Role.PUBLISHER]


class AlreadyFounded(Exception):
    """There is an organisation: people come by invitation now."""


def found_first(
    *, name: str, kind: str, zone: str, person: str, email: str, password: str, source: str
) -> Member:
    """The first organisation and its first member, in sight for the rest of the transaction.

    `kind` "personal" makes a practice of one (`solo`). Raises `AlreadyFounded`, and
    `django.core.exceptions.ValidationError` for a field that does not hold.
    """
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
        if is_set_up():
            raise AlreadyFounded
        solo = kind == Organisation.Kind.PERSONAL
        organisation = found_organisation(
            source=source,
            name=name,
            slug=slugify(name)[:60].strip("-") or "organisation",
            kind=kind,
            zone=zone,
            solo=solo,
        )
        user = user_with(email) or new_user(email, person, password)
        member_id = new_id()
        put_in_sight(organisation.pk, member=member_id, user=user.pk, source=source)
        roles = SOLO_ROLES if solo else FIRST_ROLES
        member = join(organisation, user, member_id, name=person, roles=list(roles))
        FactSheet.objects.create(organisation=organisation, facts={"staff": [person]})
    return member
