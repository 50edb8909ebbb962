"""What a move means in the outbox happens with it, or not at all."""

import datetime as dt
from typing import Any

import pytest

from bedside.desk.channels.models import Channel
from bedside.desk.core import clock
from bedside.desk.flows.expire_posts import expire_posts
from bedside.desk.flows.make_move import make_move, sign_off_and_schedule
from bedside.desk.outbox.gate import may_publish
from bedside.desk.outbox.models import Delivery
from bedside.desk.people.models import Member, Organisation
from bedside.desk.planner.models import Post
from bedside.desk.review.moves.base import Given
from bedside.desk.review.moving import Refused
from bedside.desk.review.states import BY_NAME
from tests.desk.conftest import People
from tests.desk.review.conftest import MORNING, bluesky, morning, newsroom
from tests.desk.review.making import CLEAR, submitted

__all__ = ["bluesky", "morning", "newsroom"]
TOMORROW = MORNING + dt.timedelta(days=1)
State = Delivery.State


def do(name: str, post: Post, by: Member | None, **given: Any) -> Post:
    post.refresh_from_db()
    return make_move(
        BY_NAME[name],
        post,
        by,
        with_mfa=True,
        version_id=post.current_version_id,
        given=Given(**given),
    )


def scheduled(people: People, *channels: Channel) -> Post:
    post = submitted(people.author, CLEAR, *channels, planned_at=TOMORROW)
    post, why = sign_off_and_schedule(
        post, people.publisher, with_mfa=True, version_id=post.current_version_id
    )
    assert why == []
    return post


def states(post: Post) -> dict[str, str]:
    rows = Delivery.objects.filter(post=post).order_by("occurrence")
    return {one.channel.name: one.state for one in rows.select_related("channel")}


def test_one_tap_signs_off_and_schedules(people: People, newsroom: Channel) -> None:
    post = scheduled(people, newsroom)
    assert post.state == Post.State.SCHEDULED
    delivery = Delivery.objects.get()
    assert (delivery.due_at, delivery.scheduled_by) == (TOMORROW, people.publisher)
    with clock.fixed_at(TOMORROW):
        assert may_publish(delivery)


def test_a_reviewer_who_is_no_publisher_signs_and_leaves_scheduling(
    people: People, newsroom: Channel
) -> None:
    post = submitted(people.author, CLEAR, newsroom, planned_at=TOMORROW)
    post, _ = sign_off_and_schedule(
        post, people.clinical, with_mfa=True, version_id=post.current_version_id
    )
    assert post.state == Post.State.APPROVED
    assert not Delivery.objects.exists()


def test_a_sign_off_stays_when_scheduling_is_refused(people: People, newsroom: Channel) -> None:
    post = submitted(people.author, CLEAR, newsroom, planned_at=TOMORROW)
    post, why = sign_off_and_schedule(
        post,
        people.publisher,
        with_mfa=True,
        version_id=post.current_version_id,
        given=Given(last_day=MORNING.date()),
    )
    assert post.state == Post.State.APPROVED
    assert "ends before that day" in why[0]


@pytest.mark.parametrize("name", ["unschedule", "edit_again", "request_changes", "withdraw"])
def test_what_stops_a_post_calls_its_deliveries_off(
    people: People, newsroom: Channel, name: str
) -> None:
    post = scheduled(people, newsroom)
    do(name, post, people.publisher, comment="Wait for the new date.")
    delivery = Delivery.objects.get()
    assert delivery.state == State.WITHDRAWN
    with clock.fixed_at(TOMORROW):
        assert not may_publish(delivery)


def test_scheduled_again_its_delivery_is_due_again(people: People, newsroom: Channel) -> None:
    post = scheduled(people, newsroom)
    do("unschedule", post, people.publisher)
    do("schedule", post, people.publisher)
    delivery = Delivery.objects.get()
    assert (delivery.state, delivery.due_at) == (State.DUE, TOMORROW)


def test_what_has_gone_out_everywhere_cannot_be_edited(people: People, newsroom: Channel) -> None:
    post = scheduled(people, newsroom)
    Delivery.objects.update(state=State.LIVE)
    with pytest.raises(Refused, match="has gone out on Newsroom"):
        do("edit_again", post, people.author)
    Delivery.objects.update(state=State.PUBLISHING)
    with pytest.raises(Refused, match="right now"):
        do("unschedule", post, people.publisher)


def test_what_stands_on_one_network_is_not_sent_there_twice(
    people: People, newsroom: Channel, bluesky: Channel
) -> None:
    post = scheduled(people, newsroom, bluesky)
    Delivery.objects.filter(channel=newsroom).update(state=State.LIVE)
    Delivery.objects.filter(channel=bluesky).update(state=State.REFUSED)
    do("edit_again", post, people.author)
    do("submit", post, people.author)
    do("schedule", post, people.publisher)
    assert states(post) == {"Newsroom": State.LIVE, "Bluesky": State.DUE}


def test_posts_nobody_signed_expire_and_the_others_stay(
    people: People, newsroom: Channel, hospital: Organisation
) -> None:
    late = submitted(people.author, CLEAR, newsroom, planned_at=TOMORROW)
    unplanned = submitted(people.author, CLEAR, newsroom)
    fine = scheduled(people, newsroom)
    with clock.fixed_at(TOMORROW + dt.timedelta(minutes=30)):
        assert expire_posts(hospital) == 0
    with clock.fixed_at(TOMORROW + dt.timedelta(minutes=61)):
        assert expire_posts(hospital) == 1
    for post in (late, unplanned, fine):
        post.refresh_from_db()
    assert [late.state, unplanned.state, fine.state] == ["expired", "submitted", "scheduled"]
