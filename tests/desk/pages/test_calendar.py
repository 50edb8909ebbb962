"""The calendar: a month, a week, a list; posts move by day and keep their hour."""

import datetime as dt

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bedside.desk.core import clock
from bedside.desk.people.models import Organisation
from bedside.desk.planner.body import read_body
from bedside.desk.planner.drafts import start_draft
from bedside.desk.planner.models import Post
from tests.desk.conftest import People, SignIn

NOON = dt.datetime(2027, 3, 8, 19, 0, tzinfo=dt.UTC)  # noon in Denver, a Monday


@pytest.fixture
def author(people: People, signed_in_as: SignIn) -> Client:
    return signed_in_as(people.author)


def planned(people: People, at: dt.datetime, words: str = "Flu shots on Saturday.") -> Post:
    return start_draft(people.author, read_body({"text": words}), planned_at=at)


def test_a_post_stands_on_its_day_in_the_organisations_zone(author: Client, people: People) -> None:
    planned(people, dt.datetime(2027, 3, 9, 5, 0, tzinfo=dt.UTC))  # still the 8th in Denver
    page = author.get("/calendar/?on=2027-03-01").text
    day = page.index('data-day="2027-03-08"')
    assert day < page.index("Flu shots on Saturday.") < page.index('data-day="2027-03-09"')


def test_moving_by_a_week_keeps_the_hour_across_a_change_of_clocks(
    author: Client, people: People
) -> None:
    post = planned(people, NOON)
    with clock.fixed_at(dt.datetime(2027, 3, 1, tzinfo=dt.UTC)):
        answer = author.post(f"/calendar/move/{post.pk}/", {"by": "7"})
    assert answer.status_code == 302
    post.refresh_from_db()
    assert post.planned_at == dt.datetime(2027, 3, 15, 18, 0, tzinfo=dt.UTC)


@pytest.mark.parametrize("asked", [{}, {"by": "soon"}, {"to": "2027-99-01"}, {"by": "100000"}])
def test_a_day_that_cannot_be_read_moves_nothing(
    author: Client, people: People, asked: dict[str, str]
) -> None:
    post = planned(people, NOON)
    assert author.post(f"/calendar/move/{post.pk}/", asked).status_code == 302
    post.refresh_from_db()
    assert post.planned_at == NOON


def test_the_past_is_no_place_to_move_to(author: Client, people: People) -> None:
    post = planned(people, NOON)
    with clock.fixed_at(dt.datetime(2027, 3, 7, tzinfo=dt.UTC)):
        answer = author.post(f"/calendar/move/{post.pk}/", {"by": "-7"}, follow=True)
    assert "has passed" in answer.text


def test_a_guest_moves_their_own_posts_only(
    people: People, signed_in_as: SignIn, hospital: Organisation
) -> None:
    post = planned(people, NOON)
    with clock.fixed_at(dt.datetime(2027, 3, 1, tzinfo=dt.UTC)):
        signed_in_as(people.guest).post(f"/calendar/move/{post.pk}/", {"by": "7"})
    post.refresh_from_db()
    assert post.planned_at == NOON


@pytest.mark.parametrize("path", ["/calendar/?on=2027-03-01", "/calendar/list/", "/"])
def test_questions_do_not_grow_with_posts(author: Client, people: People, path: str) -> None:
    planned(people, NOON)
    author.get(path)
    with CaptureQueriesContext(
        connection,
    ) as few:
        author.get(path)
    for number in range(20):
        planned(people, NOON + dt.timedelta(hours=number))
    with CaptureQueriesContext(connection) as many:
        author.get(path)
    assert len(many) == len(few)


def test_the_list_is_searched(author: Client, people: People) -> None:
    planned(people, NOON, "Flu shots on Saturday.")
    planned(people, NOON, "A garden of tomatoes.")
    page = author.get("/calendar/list/?words=tomato").text
    assert "A garden of tomatoes." in page
    assert "Flu shots" not in page
