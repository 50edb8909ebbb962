"""An id that somebody made up breaks no page: it names nothing, and the page says so or goes on."""

from uuid import UUID

import pytest

from bedside.desk.people.roles import Role
from tests.desk.conftest import People, SignIn, make_member
from tests.desk.permissions.addresses import Address, addresses, rows_of
from tests.desk.permissions.doors import OURS

# No id at all, another alphabet's digits, and an id that no row has.
MADE_UP = ["none", "'; --", "٣" * 32, "1" * 400, str(UUID(int=7))]
# Every field of a form or a query that names a row.
NAMING = [
    "about",
    "authorization",
    "channel",
    "department",
    "from_library",
    "member",
    "only",
    "organisation",
    "picture",
    "post",
    "successor",
    "version",
]
# So that a page comes as far as the id.
ANSWERED = {"answer": "permitted", "code": "PHI001", "legal_basis": "authorization"}


@pytest.mark.parametrize(
    "address", [a for a in addresses() if a.name in OURS], ids=lambda a: a.name
)
def test_a_made_up_id_breaks_no_page(
    address: Address, people: People, signed_in_as: SignIn
) -> None:
    """Django's client raises what a page would answer with 500."""
    path = address.path(rows_of(people))
    anybody = [role for role in Role if role != Role.GUEST]
    client = signed_in_as(make_member(people.author.organisation, "Vera Everything", *anybody))
    for made_up in MADE_UP:
        asked = dict.fromkeys(NAMING, made_up) | {f"wording-{made_up}": "Words"}
        looked = client.get(path, asked, HTTP_HOST="localhost")
        written = client.post(path, asked | ANSWERED, HTTP_HOST="localhost")
        for answer in (looked, written):
            assert answer.status_code not in {403, 500}
