"""A link from the terminal signs in once, for fifteen minutes, at the machine itself."""

from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.test import Client, RequestFactory

from bedside.desk.core import clock
from bedside.desk.core.tenancy import put_in_sight
from bedside.desk.people.models import Member, OneTimeLink, Organisation
from bedside.desk.people.one_time_link import LASTS, make_one_time_link
from bedside.desk.people.roles import Role
from bedside.desk.people.whereabouts import is_this_machine
from tests.desk.conftest import People, make_member, make_organisation

AT_HOME = {"HTTP_HOST": "localhost:8000", "REMOTE_ADDR": "127.0.0.1"}


def path_for(member: Member) -> str:
    return urlsplit(make_one_time_link(member)).path


def test_it_signs_in_by_a_button_and_only_once(client: Client, people: People) -> None:
    path = path_for(people.author)
    page = client.get(path, **AT_HOME)
    assert "Sign in as Ana Writer" in page.text
    assert client.get("/", **AT_HOME).status_code == 302
    assert client.post(path, **AT_HOME).status_code == 302
    assert client.get("/", **AT_HOME).status_code == 200
    assert Client().post(path, **AT_HOME).status_code == 404


def test_it_ends_after_fifteen_minutes(client: Client, people: People) -> None:
    path = path_for(people.author)
    with clock.fixed_at(clock.now() + LASTS + timedelta(seconds=1)):
        assert client.post(path, **AT_HOME).status_code == 404


@pytest.mark.parametrize(
    "elsewhere",
    [
        {"REMOTE_ADDR": "10.0.0.7"},
        {"HTTP_HOST": "desk.tamarack.example"},
        {"HTTP_X_FORWARDED_FOR": "203.0.113.7"},
        {"HTTP_FORWARDED": "for=203.0.113.7"},
        {"HTTP_X_FORWARDED_PROTO": "https"},
        {"HTTP_HOST": "[::1]evil.example"},
        {"HTTP_HOST": "[::2]:8000"},
        {"HTTP_HOST": "localhost.evil.example"},
        {"REMOTE_ADDR": ""},
    ],
)
def test_it_works_at_the_machine_only(
    client: Client, people: People, elsewhere: dict[str, str]
) -> None:
    path = path_for(people.author)
    answer = client.post(path, **{**AT_HOME, **elsewhere})
    assert answer.status_code in {400, 403}
    assert OneTimeLink.objects.get().used_at is None


@pytest.mark.parametrize(
    "host", ["localhost:8000", "127.0.0.1:1", "[::1]:8000", "localhost", "[::1]"]
)
def test_the_machine_goes_by_three_names(rf: RequestFactory, host: str) -> None:
    assert is_this_machine(rf.get("/", HTTP_HOST=host, REMOTE_ADDR="::1"))


def test_behind_a_proxy_nobody_sits_at_the_machine(rf: RequestFactory, settings: Any) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    assert not is_this_machine(rf.get("/", **AT_HOME))


def test_the_token_is_kept_only_as_a_hash(people: People) -> None:
    token = path_for(people.author).rstrip("/").rsplit("/", 1)[1]
    assert token not in str(OneTimeLink.objects.values().get())


def test_a_leaver_cannot_use_theirs(client: Client, people: People) -> None:
    path = path_for(people.author)
    people.author.left_at = clock.now()
    people.author.save()
    assert client.post(path, **AT_HOME).status_code == 404


def test_in_a_real_organisation_it_is_one_factor(client: Client, people: People) -> None:
    client.post(path_for(people.administrator), **AT_HOME)
    answer = client.get("/settings/members/", **AT_HOME)
    assert answer["Location"].startswith("/second-factor/")


def test_in_a_demonstration_it_counts_as_two(client: Client, db: None) -> None:
    demo = make_organisation("demo", demo=True)
    put_in_sight(demo.pk)
    ada = make_member(demo, "Ada Admin", Role.ADMINISTRATOR)
    client.post(path_for(ada), **AT_HOME)
    assert client.get("/settings/members/", **AT_HOME).status_code == 200


def test_what_counts_in_the_demonstration_counts_nowhere_else(
    client: Client, hospital: Organisation
) -> None:
    demo = make_organisation("demo", demo=True)
    put_in_sight(demo.pk)
    ada = make_member(demo, "Ada Admin", Role.ADMINISTRATOR)
    path = path_for(ada)
    put_in_sight(hospital.pk)
    Member.objects.create(
        organisation=hospital, user=ada.user, name="Ada", roles=[Role.ADMINISTRATOR]
    )
    client.post(path, **AT_HOME)
    assert client.get("/settings/members/", **AT_HOME).status_code == 200
    client.post("/organisations/", {"organisation": str(hospital.pk)}, **AT_HOME)
    answer = client.get("/settings/members/", **AT_HOME)
    assert answer["Location"].startswith("/second-factor/")
