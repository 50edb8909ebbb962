"""A claim that a reviewer accepted is not asked about again, until its day is over."""

from datetime import date

import pytest

from bedside.check import Organisation, Post, check
from bedside.check.intake import InputProblem, read_organisation

FACTS = """
[organisation]
name = "Cedar Hollow Clinic"
[[organisation.claims]]
sentence = "1 in 3 adults has high blood pressure."
source = "CDC, 2024"
until = 2027-06-30
"""
TEXT = "Did you know? 1 in 3 Adults has high blood pressure! Get checked free Saturday."
LAST = date(2027, 6, 30)
AFTER = date(2027, 7, 1)


def codes(text: str, facts: Organisation | None, on: date | None) -> set[str]:
    return {finding.code for finding in check(Post(text=text), facts, on=on).findings}


def test_an_accepted_claim_is_left_alone_in_any_writing() -> None:
    facts = read_organisation(FACTS)
    assert codes(TEXT, None, LAST) == {"CLM003"}
    assert codes(TEXT, facts, LAST) == set()
    assert codes(TEXT, facts, None) == set()


def test_a_claim_whose_day_is_over_is_asked_about_again() -> None:
    assert codes(TEXT, read_organisation(FACTS), AFTER) == {"CLM003"}


def test_a_claim_covers_its_own_words_alone() -> None:
    other = "1 in 4 adults has high blood pressure. Get checked free Saturday."
    assert codes(other, read_organisation(FACTS), LAST) == {"CLM003"}


def test_a_sum_that_is_wrong_is_told_even_in_an_accepted_claim() -> None:
    text = "Visits tripled, from 100 to 200."
    row = f'claims = [{{ sentence = "{text}", source = "our report" }}]'
    facts = read_organisation(f'[organisation]\nname = "x"\n{row}\n')
    assert codes(text, facts, LAST) == {"CLM010"}


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ('claims = [{ sentence = "a" }]', "the key “source” is missing"),
        ('claims = [{ sentence = "a", source = "b", til = "c" }]', "unknown key “til”"),
        ('claims = [{ sentence = "a", source = "b", until = "soon" }]', "is not a day"),
    ],
)
def test_a_claim_that_cannot_be_read_is_refused_with_its_line(row: str, reason: str) -> None:
    with pytest.raises(InputProblem) as refused:
        read_organisation(f'[organisation]\nname = "x"\n{row}\n')
    assert reason in str(refused.value)
    assert refused.value.line == 3


def test_the_ledger_is_part_of_the_facts_that_a_report_names() -> None:
    facts = read_organisation(FACTS)
    assert facts.facts != Organisation(name="Cedar Hollow Clinic").facts
