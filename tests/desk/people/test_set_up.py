"""With no organisation yet, every page leads to one question, which is asked once."""

import pytest
from django.test import Client

from bedside.check import Organisation as Facts
from bedside.check.packs import pack_for
from bedside.desk.checks.footing import footing_of
from bedside.desk.core.tenancy import acting_for
from bedside.desk.people.models import Member, Organisation, User
from bedside.desk.people.set_up import set_up_code

PASSWORD = "correct horse battery staple"
ANSWERS = {
    "kind": "clinic",
    "name": "Juniper Street Clinic",
    "zone": "America/Denver",
    "person": "Joan Founder",
    "email": "Joan@Juniper.example",
    "password": PASSWORD,
}
ELSEWHERE = {"REMOTE_ADDR": "203.0.113.9"}
AT_HOME = {"HTTP_HOST": "localhost"}


@pytest.mark.parametrize("path", ["/", "/account/login/", "/settings/members/", "/nothing-here"])
def test_every_page_leads_to_the_question(client: Client, db: None, path: str) -> None:
    assert client.get(path)["Location"] == "/start/"


def test_the_answer_opens_the_desk(client: Client, db: None) -> None:
    page = client.get("/start/", **AT_HOME)
    assert "Hospital, clinic or just me?" in page.text
    assert client.post("/start/", ANSWERS, **AT_HOME)["Location"] == "/"
    assert client.get("/").status_code == 200
    clinic = Organisation.objects.get()
    assert (clinic.slug, clinic.solo, clinic.demo) == ("juniper-street-clinic", False, False)
    with acting_for(clinic.pk):
        joan = Member.objects.get()
        assert joan.can("people.manage")
        assert not joan.can("review.privacy")
        assert footing_of(clinic).pack.name == "us-clinic"
    assert User.objects.get().email == "joan@juniper.example"


def test_just_me_is_a_practice_of_one(client: Client, db: None) -> None:
    client.post("/start/", {**ANSWERS, "kind": "personal"}, **AT_HOME)
    alone = Organisation.objects.get()
    assert alone.solo
    with acting_for(alone.pk):
        assert Member.objects.get().can("review.privacy")


def test_there_is_only_one_first_time(client: Client, hospital: Organisation) -> None:
    assert client.get("/start/", **AT_HOME)["Location"] == "/"
    client.post("/start/", ANSWERS, **AT_HOME)
    assert Organisation.objects.get() == hospital


def test_from_elsewhere_it_takes_the_code_in_the_terminal(client: Client, db: None) -> None:
    assert "Set-up code" in client.get("/start/", **ELSEWHERE).text
    assert "Set-up code" in client.post("/start/", ANSWERS, **ELSEWHERE).text
    wrong = client.post("/start/", {"code": "abcd-abcd-abcd-abcd"}, **ELSEWHERE)
    assert "not the code" in wrong.text
    assert not Organisation.objects.exists()
    client.post("/start/", {"code": f" {set_up_code().upper()} "}, **ELSEWHERE)
    assert client.post("/start/", ANSWERS, **ELSEWHERE)["Location"] == "/"
    assert Organisation.objects.exists()


def test_the_code_cannot_be_tried_out(client: Client, db: None) -> None:
    tries = [client.post("/start/", {"code": f"no-{n}"}, **ELSEWHERE) for n in range(12)]
    assert tries[-1].status_code == 403
    assert "Too many tries" in tries[-1].text


def test_mistakes_are_said_and_nothing_typed_is_lost(client: Client, db: None) -> None:
    page = client.post(
        "/start/",
        {**ANSWERS, "kind": "", "email": "joan", "password": "juniper", "zone": "Mars/Olympus"},
        **AT_HOME,
    )
    assert "Choose what fits best" in page.text
    assert "at least 12 characters" in page.text
    assert 'value="Juniper Street Clinic"' in page.text
    assert not Organisation.objects.exists()


@pytest.mark.parametrize("name", ["東京病院", "***", "a" * 200])
def test_any_name_makes_a_short_name(client: Client, db: None, name: str) -> None:
    client.post("/start/", {**ANSWERS, "name": name}, **AT_HOME)
    assert 0 < len(Organisation.objects.get(name=name).slug) <= 60


@pytest.mark.parametrize("kind", Organisation.Kind.values)
def test_every_kind_chooses_a_pack_that_names_it(kind: str) -> None:
    assert kind in pack_for(Facts(type=kind)).organisation_types


def test_a_kind_that_is_folded_away_is_shown_when_it_was_chosen(client: Client, db: None) -> None:
    assert "<details>" in client.get("/start/", **AT_HOME).text
    page = client.post("/start/", {**ANSWERS, "kind": "pharmacy", "name": ""}, **AT_HOME)
    assert "<details open>" in page.text
