"""The calendar stands in the organisation's zone, on days when clocks change too."""

import datetime as dt
import zoneinfo
from typing import Any

import pytest

from bedside.desk.core import clock
from bedside.desk.people.models import Organisation
from bedside.desk.planner import calendar
from bedside.desk.planner.drafts import start_draft
from bedside.desk.planner.models import Post
from bedside.desk.planner.moving import CannotMove, move_post, same_hour_on
from bedside.desk.planner.times import NoSuchTime, day_span, moment_of, read_time
from tests.desk.conftest import People
from tests.desk.planner.making import make_post

DENVER = zoneinfo.ZoneInfo("America/Denver")
LONDON = zoneinfo.ZoneInfo("Europe/London")


def test_a_time_that_clocks_skip_is_refused_with_the_next_one() -> None:
    with pytest.raises(NoSuchTime, match=r"2:30 am does not exist\. Choose 3:30 am") as told:
        moment_of(dt.datetime.fromisoformat("2026-03-08T02:30"), DENVER)
    assert told.value.instead is not None
    assert told.value.instead.hour == 3


def test_a_time_that_comes_twice_is_the_first_unless_the_second_is_asked_for() -> None:
    local = dt.datetime.fromisoformat("2026-11-01T01:30")
    first, second = moment_of(local, DENVER), moment_of(local, DENVER, second=True)
    assert first.at == dt.datetime(2026, 11, 1, 7, 30, tzinfo=dt.UTC)
    assert second.at == dt.datetime(2026, 11, 1, 8, 30, tzinfo=dt.UTC)
    assert "comes twice. This is the first one (MDT)" in first.note
    assert "second one (MST)" in second.note


def test_an_ordinary_time_needs_no_note() -> None:
    moment = read_time("2026-03-02", "09:30", DENVER)
    assert moment.at == dt.datetime(2026, 3, 2, 16, 30, tzinfo=dt.UTC)
    assert moment.note == ""


@pytest.mark.parametrize(
    ("day", "hour"), [("", ""), ("2026-02-30", "09:00"), ("soon", "9"), ("0001-01-01", "00:00")]
)
def test_what_is_no_time_is_told_how_to_be_one(day: str, hour: str) -> None:
    with pytest.raises(NoSuchTime, match="Write the day like 2026-03-02"):
        read_time(day, hour, DENVER)


def test_the_day_clocks_change_is_one_day_of_23_or_25_hours() -> None:
    start, end = day_span(dt.date(2026, 3, 8), 1, DENVER)
    assert end - start == dt.timedelta(hours=23)
    start, end = day_span(dt.date(2026, 10, 25), 1, LONDON)
    assert end - start == dt.timedelta(hours=25)


def test_a_post_late_in_the_evening_stays_on_its_own_day(
    people: People, hospital: Organisation
) -> None:
    # 11 pm in Denver is the next day in UTC.
    at = read_time("2026-03-31", "23:00", DENVER).at
    post = make_post(people.author, "Late", planned_at=at)
    found = {day.on: day.posts for day in calendar.month(hospital, 2026, 3)}
    assert found[dt.date(2026, 3, 31)] == [post]
    assert found[dt.date(2026, 4, 1)] == []
    assert calendar.week(hospital, dt.date(2026, 3, 31))[0].on.day == 30


def test_a_month_is_whole_weeks_whatever_number_of_posts(
    people: People, hospital: Organisation, django_assert_num_queries: Any
) -> None:
    make_post(people.author, "One", planned_at=read_time("2026-03-08", "12:00", DENVER).at)
    with django_assert_num_queries(1):
        assert len(calendar.month(hospital, 2026, 3)) % 7 == 0
    for hour in range(9):
        at = read_time("2026-03-08", f"{hour + 10}:00", DENVER).at
        make_post(people.author, "More", planned_at=at)
    with django_assert_num_queries(1):
        days = calendar.month(hospital, 2026, 3)
    assert sum(len(day.posts) for day in days) == 10


def test_the_list_finds_words_tags_and_states(people: People, hospital: Organisation) -> None:
    flu = make_post(people.author, "Flu shots all week", tags=["flu"])
    run = make_post(people.author, "Fun run", title="Heart run", state=Post.State.SUBMITTED)
    assert list(calendar.listing(hospital, words="SHOTS")) == [flu]
    assert list(calendar.listing(hospital, words="heart")) == [run]
    assert list(calendar.listing(hospital, tag="flu")) == [flu]
    assert list(calendar.listing(hospital, state=Post.State.SUBMITTED)) == [run]


def test_moving_keeps_the_hour_across_a_change_of_clocks(hospital: Organisation) -> None:
    at = read_time("2026-03-06", "09:00", DENVER).at
    moved = same_hour_on(hospital, at, dt.date(2026, 3, 9)).at
    assert moved.astimezone(DENVER).hour == 9
    assert moved - at == dt.timedelta(days=3, hours=-1)


def test_a_post_cannot_be_moved_into_the_past_or_after_its_end(people: People) -> None:
    with clock.fixed_at(dt.datetime(2026, 3, 2, 12, tzinfo=dt.UTC)):
        post = start_draft(people.author)
        with pytest.raises(CannotMove, match="has passed"):
            move_post(post, clock.now())
        later = clock.now() + dt.timedelta(hours=1)
        move_post(post, later)
        assert Post.objects.get(pk=post.pk).planned_at == later
        Post.objects.filter(pk=post.pk).update(state=Post.State.WITHDRAWN)
        with pytest.raises(CannotMove):
            move_post(Post.objects.get(pk=post.pk), later)
