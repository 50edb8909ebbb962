"""Days are found in every written form, whole, and with their ISO form where they are full."""

import pytest

from bedside.check.model import Organisation
from bedside.check.recognise.when import find_dates
from bedside.check.text import View


def days(text: str, country: str = "US") -> list[tuple[str, str]]:
    found = find_dates(View(text), Organisation(country=country))
    return [(mention.text, mention.value) for mention in found]


@pytest.mark.parametrize(
    ("text", "day", "value"),
    [
        ("DOB 3/14/2024", "3/14/2024", "2024-03-14"),
        ("DOB: 6/2/61", "6/2/61", "1961-06-02"),
        ("on 2024-03-14 14:02:26 she fell", "2024-03-14 14:02:26", "2024-03-14"),
        ("2020/03/03", "2020/03/03", "2020-03-03"),
        ("geboren 14.03.2024.", "14.03.2024", "2024-03-14"),
        ("March 3, 2024 at 5pm", "March 3, 2024 at 5pm", "2024-03-03"),
        ("Saturday, 5 May 2018", "Saturday, 5 May 2018", "2018-05-05"),
        ("03-Mar-2020", "03-Mar-2020", "2020-03-03"),
        ("Feb 12th, '20", "Feb 12th, '20", "2020-02-12"),
        ("el 5 de mayo de 2020", "el 5 de mayo de 2020", "2020-05-05"),
    ],
)
def test_a_full_day_has_its_iso_form(text: str, day: str, value: str) -> None:
    assert days(text) == [(day, value)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("seen 3/14 by the team", "3/14"),
        ("surgery 6/2, walking 6/3", "6/2"),
        ("March 3rd was her last day", "March 3rd"),
        ("Mar 3-5 in our unit", "Mar 3-5"),
        ("the 3rd of March", "the 3rd of March"),
        ("on the third of March", "the third of March"),
        ("Monday, June 2", "Monday, June 2"),
        ("el 3 de marzo", "el 3 de marzo"),
        ("Fourth of July", "Fourth of July"),
        ("We lost a patient on the 9th.", "the 9th"),
    ],
)
def test_a_day_without_its_year_is_a_date(text: str, day: str) -> None:
    assert days(text)[0] == (day, "month-day")


@pytest.mark.parametrize("text", ["in March 2019", "Sept. 2013", "marzo de 2019", "born 03/2019"])
def test_a_month_with_its_year_is_a_date(text: str) -> None:
    assert [value for _, value in days(text)] == ["month-year"]


@pytest.mark.parametrize(
    "words",
    [
        "yesterday", "last Tuesday", "two weeks ago", "this morning", "earlier today", "last night",
        "the other night", "since Friday", "the day before yesterday", "a couple of days ago",
        "this past weekend", "at 3 am last night", "ayer", "anoche", "la semana pasada",
        "hace dos semanas", "el lunes pasado", "esta mañana",
    ],
)  # fmt: skip
def test_a_look_back_is_a_date_in_any_sentence(words: str) -> None:
    assert days(f"Something happened {words}.") == [(words, "relative")]


@pytest.mark.parametrize(
    ("text", "feast"),
    [
        ("She came to us on Christmas Eve", "Christmas Eve"),
        ("Thanksgiving night in our trauma bay was rough on me", "Thanksgiving night"),
        ("On Diwali we delivered a baby", "Diwali"),
        ("he relapsed before Halloween", "before Halloween"),
        ("She died on Easter Sunday", "Easter Sunday"),
        ("nació en Nochebuena", "Nochebuena"),
        ("We lost him on his birthday", "his birthday"),
        ("We lost him on his 93rd birthday", "birthday"),
    ],
)
def test_a_feast_stands_for_a_day(text: str, feast: str) -> None:
    assert days(text) == [(feast, "feast")]


@pytest.mark.parametrize(
    "text",
    [
        "Founded in 2019",
        "you may 3 times a week",
        "May the road rise. March on! I may go.",
        "June Smith and April Jones joined our team",
        "open 24/7, 1/2 cup, 4/5 stars, 7/10 people, 120/80",
        "one in 4, may 1 in 5 adults",
        "version 1.2.24.5 and 10.12.20.4",
        "call 555-12-1234",
        "https://example.org/2013/09/11/story",
        "30/30/2020",
    ],
)
def test_what_is_no_day_is_left_alone(text: str) -> None:
    assert days(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Clinic closed Monday.",
        "Join us Thursday at 5 pm for our webinar.",
        "Happy Thanksgiving from our team!",
        "Flu shots are available today.",
        "Free screenings in October.",
        "October is Breast Cancer Awareness Month.",
        "World Heart Day is September 29.",
        "Nurses Week starts Monday.",
    ],
)
def test_an_announcement_names_nobodys_day(text: str) -> None:
    assert days(text) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("She went home Monday.", "Monday"),
        ("Our patient rang the bell today!", "today"),
        ("She was admitted in May.", "May"),
        ("He came in with chest pain. Discharged Thursday.", "Thursday"),
        ("A baby boy was born at 2:14 a.m. today", "at 2:14 a.m. today"),
        ("The man in bed 7 died at noon.", "at noon"),
        ("We'll meet Friday at the corner", "Friday"),
    ],
)
def test_the_same_words_are_a_date_next_to_somebody(text: str, day: str) -> None:
    assert [found for found, _ in days(text)] == [day]


def test_the_organisations_country_says_which_number_is_the_month() -> None:
    assert days("seen 3/4/2024") == [("3/4/2024", "2024-03-04")]
    assert days("seen 3/4/2024", country="GB") == [("3/4/2024", "2024-04-03")]
