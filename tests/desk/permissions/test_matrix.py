"""Who gets through which door: every address there is, tried as a stranger and in every role."""

from dataclasses import fields

import pytest
from django.test import Client

from bedside.desk.people.access import Access
from bedside.desk.people.models import Member
from bedside.desk.people.roles import NEEDS_MFA
from tests.desk.conftest import People, SignIn
from tests.desk.permissions.addresses import Address, addresses, rows_of
from tests.desk.permissions.doors import ACCOUNT, ALLAUTH, DOORS, EVERYBODY, MEMBER, OURS, TOKEN

ALL = addresses()
LOGIN, SECOND = "/account/login/", "/second-factor/"


def test_every_address_is_listed_and_nothing_else_is() -> None:
    names = [address.name for address in ALL]
    assert len(names) == len(set(names)), "two addresses have one name, or none"
    assert set(names) - set(DOORS) == set(), "say in tests/desk/permissions/doors.py who may"
    assert set(DOORS) - set(names) == set(), "take from tests/desk/permissions/doors.py what went"


@pytest.mark.parametrize("address", [one for one in ALL if one.name in OURS], ids=lambda a: a.name)
def test_a_view_says_what_the_list_says(address: Address) -> None:
    said: Access = address.view.access  # type: ignore[attr-defined]
    door = OURS[address.name]
    if door in {EVERYBODY, ACCOUNT}:
        assert not said.members
    elif door == MEMBER:
        assert said == Access()
    else:
        assert said.permissions == door


@pytest.mark.parametrize(
    "address", [one for one in ALL if one.name in ALLAUTH], ids=lambda a: a.name
)
def test_only_views_of_allauth_say_nothing(address: Address) -> None:
    assert address.view.__module__.startswith("allauth.")


@pytest.mark.parametrize("address", ALL, ids=lambda address: address.name)
def test_the_door_opens_for_whom_it_should(
    address: Address, people: People, signed_in_as: SignIn
) -> None:
    path = address.path(rows_of(people))
    door = DOORS[address.name]
    if door == TOKEN:
        clients = [Client(), *(signed_in_as(getattr(people, one.name)) for one in fields(people))]
        answers = [one.generic(verb, path) for one in clients for verb in ("GET", "POST")]
        assert {answer.status_code for answer in answers} <= {401, 405}
        return
    assert (outcome(Client(), path) == "sign in") == (door != EVERYBODY)
    for field in fields(people):
        member: Member = getattr(people, field.name)
        with_factor = outcome(signed_in_as(member), path)
        assert with_factor == expected(door, member, mfa=True), field.name
        if isinstance(door, tuple):
            without = outcome(signed_in_as(member, mfa=False), path)
            assert without == expected(door, member, mfa=False), field.name


def expected(door: str | tuple[str, ...], member: Member, *, mfa: bool) -> str:
    if isinstance(door, str):
        return "open"
    given = {permission for permission in door if member.can(permission)}
    if not given:
        return "refused"
    return "open" if mfa or not given <= NEEDS_MFA else "second factor"


def outcome(client: Client, path: str) -> str:
    """What a look at the door gives; writing must give the same where it does not open."""
    looked = _outcome(client.get(path, HTTP_HOST="localhost"))
    if looked in {"sign in", "refused"}:
        written = client.post(path, HTTP_HOST="localhost")
        assert _outcome(written) == looked, "the door that is shut for reading is open for writing"
    return looked


def _outcome(answer: object) -> str:
    status = answer.status_code  # type: ignore[attr-defined]
    to = answer.headers.get("Location", "")  # type: ignore[attr-defined]
    if status == 403:
        return "refused"
    if status == 302 and to.startswith(LOGIN) and "next=" in to:
        return "sign in"
    if status == 302 and to.startswith(SECOND):
        return "second factor"
    assert status in {200, 204, 302, 401, 404, 405, 422}, status
    return "open"
