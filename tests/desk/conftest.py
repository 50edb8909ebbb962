"""The desk's tests: one embedded PostgreSQL, used as the app's own role.

`db` (pytest-django's) rolls back what a test did. `committed` really commits, for what another
connection must see, and empties every table afterwards. Without an organisation in sight no row
is: `hospital` makes one and looks at it; `people` makes its members; `signed_in_as` gives a client.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import psycopg
import pytest
from allauth.account.internal.userkit import user_id_to_str
from django.conf import settings
from django.core.management import call_command
from django.db import connections, transaction
from django.test import Client

from bedside.desk.core import environment
from bedside.desk.core.cluster import Cluster
from bedside.desk.core.tenancy import put_in_sight
from bedside.desk.people.founding import found_organisation
from bedside.desk.people.models import Member, Organisation, User
from bedside.desk.people.roles import Role

KEPT = {"django_migrations", "django_content_type", "auth_permission"}


@pytest.fixture(scope="session", autouse=True)
def folders(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Where pictures and static files of this run lie; pytest removes old runs' folders."""
    settings.MEDIA_ROOT = tmp_path_factory.mktemp("media")
    settings.STATIC_ROOT = tmp_path_factory.mktemp("static")


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """The server of this run."""
    with Cluster.temporary() as running:
        yield running


@pytest.fixture(scope="session")
def django_db_setup(cluster: Cluster, django_db_blocker: Any) -> Iterator[None]:
    """A migrated database: `default` connects as the app, `owner` as the owner."""
    connections.settings["default"].update(environment.database(cluster.app_dsn()))
    connections.settings["owner"].update(environment.database(cluster.owner_dsn()))
    with django_db_blocker.unblock():
        call_command("migrate", database="owner", verbosity=0)
        connections["owner"].close()
    yield
    with django_db_blocker.unblock():
        connections.close_all()


@pytest.fixture
def committed(django_db_setup: None, django_db_blocker: Any, cluster: Cluster) -> Iterator[None]:
    """Real commits. Afterwards the owner empties what the app may not."""
    with django_db_blocker.unblock():
        try:
            yield
        finally:
            connections.close_all()
            empty(cluster.owner_dsn())


def empty(dsn: str) -> None:
    with psycopg.connect(dsn, autocommit=True) as owner:
        rows = owner.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        tables = [name for (name,) in rows if name not in KEPT]
        owner.execute(f"TRUNCATE {', '.join(tables)} RESTART IDENTITY CASCADE")


def make_organisation(slug: str = "tamarack", **facts: Any) -> Organisation:
    values = {"name": "Tamarack Valley Hospital", "kind": "hospital", "zone": "America/Denver"}
    return found_organisation(slug=slug, **{**values, **facts})


def make_member(organisation: Organisation, name: str, *roles: Role, **more: Any) -> Member:
    email = f"{name.split(maxsplit=1)[0].lower()}@{organisation.slug}.example"
    user, _ = User.objects.get_or_create(email=email, defaults={"name": name})
    return Member.objects.create(
        organisation=organisation, user=user, name=name, roles=list(roles), **more
    )


@dataclass(frozen=True)
class People:
    """One member for each role, and a second author."""

    guest: Member
    author: Member
    second_author: Member
    clinical: Member
    privacy: Member
    legal: Member
    publisher: Member
    responder: Member
    administrator: Member
    auditor: Member


@pytest.fixture
def hospital(db: None) -> Organisation:
    """An organisation, in sight."""
    organisation = make_organisation()
    put_in_sight(organisation.pk, source="command")
    return organisation


@pytest.fixture
def people(hospital: Organisation) -> People:
    """Members of the hospital, one a role."""
    return make_people(hospital)


def make_people(organisation: Organisation) -> People:
    def one(name: str, role: Role, **more: Any) -> Member:
        return make_member(organisation, name, role, **more)

    return People(
        guest=one("Gale Agency", Role.GUEST, ends_on=date(2099, 12, 31)),
        author=one("Ana Writer", Role.AUTHOR),
        second_author=one("Sam Scribe", Role.AUTHOR),
        clinical=one("Cleo Clinician", Role.CLINICAL_REVIEWER),
        privacy=one("Pria Privacy", Role.PRIVACY_REVIEWER),
        legal=one("Lee Legal", Role.LEGAL_REVIEWER),
        publisher=one("Paul Publisher", Role.PUBLISHER),
        responder=one("Rae Responder", Role.RESPONDER),
        administrator=one("Ada Admin", Role.ADMINISTRATOR),
        auditor=one("Otto Auditor", Role.AUDITOR),
    )


SignIn = Callable[..., Client]


@pytest.fixture
def signed_in_as(db: None) -> SignIn:
    """`signed_in_as(member)`: a client whose session used a second factor (or `mfa=False`)."""

    def sign_in(member: Member, *, mfa: bool = True) -> Client:
        client = Client()
        client.force_login(
            member.user, backend="allauth.account.auth_backends.AuthenticationBackend"
        )
        session = client.session
        session["organisation"] = str(member.organisation_id)
        methods: list[dict[str, object]] = [{"method": "password", "at": 1.0}]
        if mfa:
            methods.append({"method": "mfa", "type": "totp", "at": 2.0})
        session["account_authentication_methods"] = methods
        session["account_authentication_methods_user"] = user_id_to_str(member.user)
        session.save()
        return client

    return sign_in


@pytest.fixture
def looking_at() -> Callable[[Organisation], None]:
    """Put another organisation in sight, in the test's own transaction."""

    def look(organisation: Organisation) -> None:
        assert transaction.get_connection().in_atomic_block
        put_in_sight(organisation.pk, source="command")

    return look
