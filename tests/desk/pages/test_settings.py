"""Settings: the organisation, its fact sheet, one's own account, and which organisation."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from bedside.desk.checks.footing import footing_of
from bedside.desk.pages.settings.lines import LinesField, domain, email, handle, hashtag, phone
from bedside.desk.people.models import Member, Organisation
from bedside.desk.people.roles import Role
from tests.desk.conftest import People, SignIn, make_organisation

FACTS = {
    "pack": "us-clinic",
    "staff": "Dr. Maya Okafor, MD, cardiologist\n\n  Lee   Park, RN \nLee Park, RN",
    "phones": "(303) 555-0142\n911",
    "emails": "Hello@Tamarack.example",
    "domains": "https://www.Tamarack.example/contact\ntamarack.example",
    "handles": "tamarackhealth",
    "hashtags": "TamarackCares",
    "places": "North Campus",
    "country": "us",
    "state": "CO",
    "contact": "patient relations, 555-0142",
    "public_body": "on",
}


@pytest.fixture
def ada(people: People, signed_in_as: SignIn) -> Client:
    """The administrator's browser, with a second factor."""
    return signed_in_as(people.administrator)


def test_facts_reach_the_engine_in_its_own_form(ada: Client, hospital: Organisation) -> None:
    assert ada.post("/settings/facts/", FACTS).status_code == 302
    footing = footing_of(hospital)
    facts = footing.facts
    assert facts.staff == ("Dr. Maya Okafor, MD, cardiologist", "Lee Park, RN")
    assert facts.phones == ("(303) 555-0142", "911")
    assert facts.emails == ("hello@tamarack.example",)
    assert facts.domains == ("tamarack.example",)
    assert (facts.handles, facts.hashtags) == (("@tamarackhealth",), ("#TamarackCares",))
    assert (facts.country, facts.public_body, facts.part2) == ("US", True, False)
    assert (facts.name, facts.type) == ("Tamarack Valley Hospital", "hospital")
    assert footing.pack.name == "us-clinic"
    shown = ada.get("/settings/facts/").text
    assert "Dr. Maya Okafor, MD, cardiologist\nLee Park, RN" in shown


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"phones": "hello"}, "Line 1, “hello”: this is no telephone number"),
        ({"emails": "a@b.example\nb"}, "Line 2, “b”: this is no e-mail address"),
        ({"domains": "not a domain"}, "this is no web address"),
        ({"handles": "@two words"}, "an account has no spaces"),
        ({"hashtags": "#"}, "a hashtag is letters and digits"),
        ({"staff": "x" * 201}, "longer than 200 characters"),
        ({"phones": "\n".join("abcdef")}, "And 3 more lines"),
        ({"country": "USA"}, "Write two letters"),
        ({"pack": "no-such-pack"}, "Select a valid choice"),
    ],
)
def test_a_wrong_fact_names_its_line_and_loses_nothing(
    ada: Client, hospital: Organisation, wrong: dict[str, str], said: str
) -> None:
    page = ada.post("/settings/facts/", {**FACTS, **wrong})
    assert said in page.text
    assert "Dr. Maya Okafor" in page.text or "staff" in wrong
    assert footing_of(hospital).facts.handles == ()


READERS: list[Callable[[str], str]] = [domain, email, phone, handle, hashtag]


@given(text=st.text(max_size=400), reader=st.sampled_from([*READERS, None]))
def test_any_text_gives_lines_or_says_what_is_wrong(
    text: str, reader: Callable[[str], str] | None
) -> None:
    field = LinesField("Lines", "", reader)
    try:
        lines = field.clean(text)
    except ValidationError:
        return
    assert all(line == " ".join(line.split()) for line in lines)
    assert len(lines) == len(set(lines))
    assert field.clean("\n".join(lines)) == lines


def test_what_was_typed_is_shown_again_as_it_was() -> None:
    class Form(forms.Form):
        lines = LinesField("Lines", "", phone)

    assert "1\n  hello" in str(Form({"lines": "1\n  hello"})["lines"])


def test_the_organisation_is_renamed_and_moved(ada: Client, hospital: Organisation) -> None:
    given_ = {"name": "Tamarack Health", "kind": "clinic", "zone": "America/Chicago"}
    ada.post("/settings/organisation/", given_)
    hospital.refresh_from_db()
    assert (hospital.name, hospital.kind, hospital.zone) == tuple(given_.values())
    assert hospital.slug == "tamarack"


def test_what_may_not_be_changed_is_not(ada: Client, hospital: Organisation) -> None:
    given_ = {"name": "Tamarack", "kind": "clinic", "zone": "America/Chicago"}
    ada.post("/settings/organisation/", {**given_, "demo": "on", "solo": "on", "slug": "x"})
    hospital.refresh_from_db()
    assert (hospital.demo, hospital.solo, hospital.slug) == (False, False, "tamarack")
    page = ada.post("/settings/organisation/", {**given_, "zone": "Mars/Olympus", "name": ""})
    assert page.status_code == 200
    assert "Tamarack" in page.text


def test_ones_own_name_is_changed_everywhere(people: People, signed_in_as: SignIn) -> None:
    client = signed_in_as(people.author)
    client.post("/settings/account/", {"name": "Ana New", "title": "Lead"})
    people.author.refresh_from_db()
    people.author.user.refresh_from_db()
    assert (people.author.name, people.author.title) == ("Ana New", "Lead")
    assert people.author.user.name == "Ana New"


def test_the_list_shows_what_one_may_set(people: People, signed_in_as: SignIn) -> None:
    assert "Fact sheet" in signed_in_as(people.administrator).get("/settings/").text
    page = signed_in_as(people.author).get("/settings/").text
    assert "Fact sheet" not in page
    assert "Your account" in page


def test_whoever_belongs_to_several_chooses(
    people: People, signed_in_as: SignIn, looking_at: Callable[[Organisation], None]
) -> None:
    clinic = make_organisation("clinic", name="Juniper Clinic")
    looking_at(clinic)
    Member.objects.create(
        organisation=clinic, user=people.author.user, name="Ana", roles=[Role.AUTHOR]
    )
    client = signed_in_as(people.author)
    session = client.session
    del session["organisation"]
    session.save()
    asked = client.get("/settings/account/")
    assert asked["Location"] == "/organisations/?next=%2Fsettings%2Faccount%2F"
    page = client.get(asked["Location"])
    assert "Juniper Clinic" in page.text
    assert "Tamarack Valley Hospital" in page.text
    chosen = {"organisation": str(clinic.pk), "next": "/settings/account/"}
    assert client.post("/organisations/", chosen)["Location"] == "/settings/account/"
    assert "at Juniper Clinic" in client.get("/settings/account/").text
    elsewhere = {**chosen, "next": "https://evil.example/"}
    assert client.post("/organisations/", elsewhere)["Location"] == "/"


def test_nobody_chooses_an_organisation_they_do_not_belong_to(
    people: People, signed_in_as: SignIn
) -> None:
    other = make_organisation("other")
    client = signed_in_as(people.author)
    assert client.post("/organisations/", {"organisation": str(other.pk)}).status_code == 404
    assert client.post("/organisations/", {"organisation": "x"}).status_code == 404
