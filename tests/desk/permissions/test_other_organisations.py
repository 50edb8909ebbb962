"""What belongs to another organisation is not there, whoever asks and however."""

from collections.abc import Callable
from dataclasses import fields

import pytest
from django.test import Client

from bedside.desk.people.models import Organisation
from tests.desk.conftest import People, SignIn, make_organisation, make_people
from tests.desk.permissions.addresses import PLAIN, Address, addresses, rows_of
from tests.desk.permissions.doors import API

# Addresses that anybody may open name an organisation in the open.
IN_THE_OPEN = {"check_for", "accept_invitation", "one_time_link", "outside_answer"}
IN_THE_OPEN |= {"newsroom", "newsroom_atom", "newsroom_feed"}
IN_THE_OPEN |= {"newsroom_picture", "newsroom_article"}
# The API's own tests try this with tokens.
IN_THE_OPEN |= set(API)
NAMING_A_ROW = [
    one for one in addresses() if one.fields - set(PLAIN) and one.name not in IN_THE_OPEN
]


@pytest.mark.parametrize("address", NAMING_A_ROW, ids=lambda address: address.name)
def test_another_organisations_row_is_not_there(
    address: Address,
    people: People,
    signed_in_as: SignIn,
    looking_at: Callable[[Organisation], None],
) -> None:
    hospital = people.author.organisation
    own = address.path(rows_of(people))
    other = make_organisation("other", name="Other Clinic")
    looking_at(other)
    theirs = address.path(rows_of(make_people(other)))
    opened = 0
    for field in fields(people):
        looking_at(hospital)
        client = signed_in_as(getattr(people, field.name))
        if client.get(own).status_code == 403:
            continue
        opened += 1
        got, posted = client.get(theirs), client.post(theirs, {"remove": "1"})
        assert {got.status_code, posted.status_code} <= {404, 405}, field.name
        assert 404 in {got.status_code, posted.status_code}, field.name
        assert "Other Clinic" not in got.text + posted.text
    assert opened, "nobody may open it, so nothing was tried"


@pytest.mark.parametrize("address", NAMING_A_ROW, ids=lambda address: address.name)
def test_ones_own_row_is_there(address: Address, people: People, signed_in_as: SignIn) -> None:
    """Or the test above would prove nothing."""
    own = address.path(rows_of(people))
    found = [
        client.get(own).status_code
        for client in (signed_in_as(getattr(people, field.name)) for field in fields(people))
    ]
    assert set(found) - {403, 404}


@pytest.mark.parametrize("name", ["accept_invitation", "one_time_link"])
def test_a_token_of_one_organisation_opens_nothing_in_another(
    name: str, client: Client, people: People
) -> None:
    address = next(one for one in addresses() if one.name == name)
    path = address.path({**rows_of(people), "organisation_id": make_organisation("other").pk})
    assert client.get(path, HTTP_HOST="localhost").status_code == 404
