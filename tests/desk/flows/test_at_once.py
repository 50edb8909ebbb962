"""Two people at once: one comes first, the other is told, and nothing is half done."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection

from bedside.desk.core import clock
from bedside.desk.core.tenancy import acting_for
from bedside.desk.flows.make_move import make_move, sign_off_and_schedule
from bedside.desk.outbox.models import Delivery
from bedside.desk.people.models import Organisation
from bedside.desk.planner.body import Body
from bedside.desk.planner.drafts import Conflict, Saved, save_draft
from bedside.desk.planner.models import Draft, Post
from bedside.desk.review.models import SignOff
from bedside.desk.review.moves.base import Given
from bedside.desk.review.moving import Refused
from bedside.desk.review.states import BY_NAME
from tests.desk.conftest import People, make_organisation, make_people
from tests.desk.planner.making import make_channel, make_post
from tests.desk.review.conftest import MORNING, with_designation
from tests.desk.review.making import CLEAR, submitted


@pytest.fixture
def house(committed: None) -> Organisation:
    return make_organisation()


def at_once(organisation: Organisation, *does: Callable[[], Any]) -> list[Any]:
    """Run each in its own thread and transaction; what each gave, or the exception."""
    start = threading.Barrier(len(does))
    came: list[Any] = [None] * len(does)

    def run(place: int, do: Callable[[], Any]) -> None:
        try:
            start.wait(30)
            with clock.fixed_at(MORNING), acting_for(organisation.pk):
                came[place] = do()
        except Refused as problem:
            came[place] = problem
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(does)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return came


def staged(house: Organisation) -> tuple[People, Any]:
    people = make_people(house)
    return people, with_designation(people, make_channel(house, "Newsroom", "newsroom"))


def test_two_who_sign_and_schedule_at_once_send_one_post(house: Organisation) -> None:
    with clock.fixed_at(MORNING), acting_for(house.pk):
        people, newsroom = staged(house)
        at = MORNING + dt.timedelta(days=1)
        post = submitted(people.author, CLEAR, newsroom, planned_at=at)

    def sign() -> Any:
        return sign_off_and_schedule(
            post, people.publisher, with_mfa=True, version_id=post.current_version_id
        )

    came = at_once(house, sign, sign)
    assert sorted(type(one).__name__ for one in came) == ["Refused", "tuple"]
    with acting_for(house.pk):
        assert SignOff.objects.count() == 1
        assert Delivery.objects.count() == 1


def test_words_typed_while_the_post_is_submitted_are_in_it_or_kept_beside_it(
    house: Organisation,
) -> None:
    with clock.fixed_at(MORNING), acting_for(house.pk):
        people, newsroom = staged(house)
        post = make_post(people.author, CLEAR, newsroom)
        late = Body(text=f"{CLEAR} Wing B.", channels=(str(newsroom.pk),))
    came = at_once(
        house,
        lambda: save_draft(post, late, 1, people.second_author),
        lambda: make_move(
            BY_NAME["submit"],
            post,
            people.author,
            with_mfa=True,
            version_id=None,
            given=Given(revision=1),
        ),
    )
    saved, moved = came
    with acting_for(house.pk):
        draft = Draft.objects.select_related("post").get(post=post)
        if isinstance(saved, Saved):
            assert "changed since you looked" in str(moved)
            assert draft.post.state == Post.State.DRAFT
            assert draft.body["text"] == late.text
        else:
            assert isinstance(saved, Conflict)
            assert draft.post.state == Post.State.SUBMITTED
            assert draft.body["text"] == CLEAR
            assert saved.mine == late
