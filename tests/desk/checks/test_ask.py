"""A report is made once for what it rests on, and is stale when any of that changes."""

import datetime as dt
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bedside.desk.checks import ask as asking
from bedside.desk.checks.ask import ask, ask_all, is_fresh, look
from bedside.desk.checks.footing import footing_of
from bedside.desk.checks.models import FactSheet, StoredReport
from bedside.desk.checks.question import Picture, Question
from bedside.desk.people.models import Organisation

DAY = dt.date(2026, 3, 2)
NAMED = Question(text="Congratulations to our patient John Smith on his new knee!")


def test_a_question_gets_the_engines_report(hospital: Organisation) -> None:
    report = ask(footing_of(hospital), NAMED, DAY)
    assert report.verdict == "block"
    assert "PHI001" in {finding.code for finding in report.findings}


def test_the_same_question_is_answered_from_the_file(
    hospital: Organisation, monkeypatch: pytest.MonkeyPatch
) -> None:
    footing = footing_of(hospital)
    first = ask(footing, NAMED, DAY)
    monkeypatch.delattr(asking, "check")
    assert ask(footing, NAMED, DAY) == first
    assert StoredReport.objects.count() == 1


def test_words_still_being_typed_are_kept_nowhere(hospital: Organisation) -> None:
    assert look(footing_of(hospital), NAMED, DAY).verdict == "block"
    assert not StoredReport.objects.exists()


def test_many_questions_take_as_many_queries_as_one(
    hospital: Organisation, django_assert_num_queries: Any
) -> None:
    footing = footing_of(hospital)
    with django_assert_num_queries(2):
        ask_all(footing, [NAMED], DAY)
    with django_assert_num_queries(2):
        reports = ask_all(footing, [Question(text=f"Visitors from {n} pm") for n in range(9)], DAY)
    assert len(reports) == 9


def test_a_report_is_fresh_for_what_it_was_made_with_and_nothing_else(
    hospital: Organisation,
) -> None:
    footing = footing_of(hospital)
    ask(footing, NAMED, DAY)
    assert is_fresh(footing, NAMED, DAY)
    assert not is_fresh(footing, NAMED, DAY + dt.timedelta(days=1))
    assert not is_fresh(footing, msgspec.structs.replace(NAMED, network="bluesky"), DAY)
    FactSheet.objects.create(organisation=hospital, facts={"staff": ["Dr. John Smith"]})
    assert not is_fresh(footing_of(hospital), NAMED, DAY)


def test_the_fact_sheet_decides_what_is_found(hospital: Organisation) -> None:
    greeting = Question(text="Please welcome Dr. Maya Okafor to our team.")
    FactSheet.objects.create(organisation=hospital, facts={"staff": ["Dr. Maya Okafor, MD"]})
    assert ask(footing_of(hospital), greeting, DAY).verdict in {"clear", "advise"}


def test_facts_that_cannot_be_read_hide_nothing(hospital: Organisation) -> None:
    FactSheet.objects.create(organisation=hospital, facts={"staff": 7}, pack="no-such-pack")
    footing = footing_of(hospital)
    assert footing.facts.name == hospital.name
    assert ask(footing, NAMED, DAY).verdict == "block"


def test_the_kind_of_organisation_chooses_the_pack(hospital: Organisation) -> None:
    assert footing_of(hospital).pack_mark("organisation").startswith("us-hospital@")
    FactSheet.objects.create(organisation=hospital, pack="us-dental")
    assert footing_of(hospital).pack_mark("organisation").startswith("us-dental@")


@settings(
    deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(max_size=300), alt=st.text(max_size=60))
@example(text="Our patient John\x00Smith went home.", alt="\x00")
def test_any_text_can_be_asked_and_comes_back_the_same(
    hospital: Organisation, text: str, alt: str
) -> None:
    question = Question(text=text, pictures=(Picture("0" * 64, alt),))
    footing = footing_of(hospital)
    assert ask(footing, question, DAY) == ask(footing, question, DAY)


def test_what_a_person_says_in_their_own_name_has_its_own_pack(hospital: Organisation) -> None:
    assert footing_of(hospital).pack_mark("personal").startswith("personal@")


def test_a_link_is_read_too(hospital: Organisation) -> None:
    words = "Our little fighter goes home tomorrow after 61 days in the NICU! Help her family."
    link = "https://givetogether.example/team-nora"
    report = ask(footing_of(hospital), Question(text=words, link=link), DAY)
    [found] = [one for one in report.findings if one.code == "PHI014"]
    assert (found.field, found.words) == ("link", link)
    assert link[found.start : found.end] == found.words
