"""A sentence on the claim ledger needs no new reader, until its day or its withdrawal."""

import datetime as dt

import pytest
from django.test import Client

from bedside.desk.checks.ask import ask
from bedside.desk.checks.footing import footing_of
from bedside.desk.checks.question import Question
from bedside.desk.checks.writing_facts import write_facts
from bedside.desk.core import clock
from bedside.desk.library.ledger import NoClaim, accept_claim, in_force, withdraw_claim
from bedside.desk.library.models import Claim
from bedside.desk.people.models import Organisation
from tests.desk.conftest import People, SignIn

NOON = dt.datetime(2026, 3, 2, 19, tzinfo=dt.UTC)
DAY = NOON.date()
SENTENCE = "Walking every day lowers the risk of heart disease by 30 percent."


def codes(organisation: Organisation, on: dt.date = DAY) -> set[str]:
    report = ask(footing_of(organisation), Question(text=SENTENCE), on)
    return {one.code for one in report.findings if one.code.startswith("CLM")}


@pytest.fixture(autouse=True)
def noon() -> object:
    with clock.fixed_at(NOON):
        yield


def test_an_accepted_sentence_is_not_asked_about_again(
    people: People, hospital: Organisation
) -> None:
    assert "CLM003" in codes(hospital)
    claim = accept_claim(people.clinical, SENTENCE, source="https://heart.example/walking")
    assert codes(hospital) == set()
    withdraw_claim(claim)
    assert "CLM003" in codes(hospital)


def test_it_counts_until_its_last_day(people: People, hospital: Organisation) -> None:
    accept_claim(people.clinical, SENTENCE, source="", note="A guideline", until=DAY)
    assert codes(hospital) == set()
    assert "CLM003" in codes(hospital, DAY + dt.timedelta(days=1))
    with clock.fixed_at(NOON + dt.timedelta(days=1)):
        assert not in_force(hospital).exists()


def test_writing_other_facts_keeps_the_ledger(people: People, hospital: Organisation) -> None:
    accept_claim(people.clinical, SENTENCE, source="", note="A guideline")
    write_facts(hospital, {"phones": ["555-0142"]}, "")
    assert codes(hospital) == set()
    assert footing_of(hospital).facts.phones == ("555-0142",)


@pytest.mark.parametrize(
    ("sentence", "source", "note", "why"),
    [
        ("Walk more.", "", "x", "whole sentence"),
        ("x " * 600, "", "x", "whole sentence"),
        (SENTENCE, "", " ", "Name what it rests on"),
        (SENTENCE, "javascript:alert(1)", "", "not a web address"),
    ],
)
def test_a_claim_is_a_sentence_with_a_source(
    people: People, sentence: str, source: str, note: str, why: str
) -> None:
    with pytest.raises(NoClaim, match=why):
        accept_claim(people.clinical, sentence, source=source, note=note)


def test_the_page_takes_a_sentence_and_keeps_what_was_typed_when_it_does_not(
    people: People, signed_in_as: SignIn
) -> None:
    clinician: Client = signed_in_as(people.clinical)
    given = {"sentence": SENTENCE, "source": "", "note": "", "until": ""}
    told = clinician.post("/library/claims/accept/", given)
    assert told.status_code == 422
    assert SENTENCE in told.text
    accepted = clinician.post("/library/claims/accept/", given | {"note": "Guideline"}, follow=True)
    assert "On the ledger." in accepted.text
    again = clinician.post("/library/claims/accept/", given | {"note": "Guideline"})
    assert "on the ledger already" in again.text
    claim = Claim.objects.get()
    assert claim.accepted_by == people.clinical
    withdrawn = clinician.post(f"/library/claims/{claim.pk}/withdraw/", follow=True)
    assert "No sentence is on the ledger yet." in withdrawn.text
    assert signed_in_as(people.author).post("/library/claims/accept/", given).status_code == 403
