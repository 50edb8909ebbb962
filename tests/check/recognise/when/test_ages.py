"""Ages of one person are found in every written form; bands, counts and things are left alone."""

import pytest

from bedside.check.model import Organisation
from bedside.check.recognise.when import find_ages
from bedside.check.text import View


def ages(text: str) -> list[tuple[str, str]]:
    return [(mention.text, mention.value) for mention in find_ages(View(text), Organisation())]


@pytest.mark.parametrize(
    ("text", "age", "years"),
    [
        ("my 4yo fell", "4yo", "4"),
        ("4 y/o with croup", "4 y/o", "4"),
        ("a 34-year-old mom", "34-year-old", "34"),
        ("34 year old male", "34 year old", "34"),
        ("34 y.o. female", "34 y.o. female", "34"),
        ("aged 34", "aged 34", "34"),
        ("died at age 45", "age 45", "45"),
        ("at the age of 34", "age of 34", "34"),
        ("turned 101", "turned 101", "101"),
        ("101 years young", "101 years young", "101"),
        ("her 93rd birthday", "93rd birthday", "93"),
        ("on her 93rd birthday", "93rd", "93"),
        ("her fifth birthday", "fifth birthday", "5"),
        ("ninety-four-year-old", "ninety-four-year-old", "94"),
        ("one hundred and two years old", "one hundred and two years old", "102"),
        ("six-month-old", "six-month-old", "0"),
        ("3-week-old", "3-week-old", "0"),
        ("18-month-old", "18-month-old", "1"),
        ("a 34F in the ER", "34F", "34"),
        ("62M with chest pain", "62M", "62"),
        ("34/F with rash", "34/F", "34"),
        ("Carla, 34, came in", "34", "34"),
        ("Carla Ruiz (34) came in", "34", "34"),
        ("She's 91 and still dances", "91", "91"),
        ("She would've been 94 today", "94", "94"),
        ("At 103 he was the last", "103", "103"),
        ("mujer de 34 años", "de 34 años", "34"),
        ("cumplió 90 años", "cumplió 90 años", "90"),
    ],
)
def test_an_age_is_found_with_its_years(text: str, age: str, years: str) -> None:
    assert ages(text) == [(age, years)]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("She is in her nineties", "90+"),
        ("a nonagenarian", "90+"),
        ("our centenarian", "90+"),
        ("90 or older", "90+"),
        ("in his late 80s", "80"),
        ("an octogenarian", "80"),
    ],
)
def test_an_age_told_by_its_decade_has_the_decade(text: str, years: str) -> None:
    assert [value for _, value in ages(text)] == [years]


@pytest.mark.parametrize(
    "text",
    [
        "adults 50-75", "50- to 75-year-olds", "women over 40", "ages 5 and up", "18+ only",
        "65 and older", "60 years or older", "65-year-olds", "over the age of 40",
        "people in their 40s", "screening starts at age 45", "when you turn 50", "Turning 50? Call",
    ],
)  # fmt: skip
def test_a_band_is_nobodys_age(text: str) -> None:
    assert ages(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "a 20-year-old study", "our hospital's 50th birthday", "10 years of experience",
        "She is 12 weeks pregnant", "turned 3 pages", "a $62M gift", "March 3, 34, 35",
        "10 años de experiencia", "Room 4, 12, and 14", "999 years old",
    ],
)  # fmt: skip
def test_what_is_counted_otherwise_is_no_age(text: str) -> None:
    assert ages(text) == []
