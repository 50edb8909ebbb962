"""What a move in review means for what is due."""

from __future__ import annotations

from typing import Any

from bedside.desk.core import clock
from bedside.desk.flows.expire_posts import expire_posts
from bedside.desk.flows.make_move import make_move
from bedside.desk.newsroom.models import Article
from bedside.desk.outbox.models import Delivery
from bedside.desk.planner.models import Post
from bedside.desk.review.states import BY_NAME
from tests.desk.outbox.making import NEWS, House, after, work

State = Delivery.State


def approved(at_home: House) -> Post:
    version = at_home.version(NEWS, at_home.channel())
    at_home.sign(version)
    Post.objects.filter(pk=version.post_id).update(state="approved", planned_at=after(10))
    return Post.objects.get(pk=version.post_id)


def move(name: str, post: Post, at_home: House, **more: Any) -> Post:
    version = Post.objects.get(pk=post.pk).current_version_id
    return make_move(
        BY_NAME[name], post, at_home.publisher, with_mfa=True, version_id=version, **more
    )


def test_scheduling_makes_the_deliveries(at_home: House) -> None:
    post = move("schedule", approved(at_home), at_home)
    (delivery,) = Delivery.objects.filter(post=post)
    assert (delivery.state, delivery.due_at) == (State.DUE, after(10))
    with clock.fixed_at(after(10)):
        assert work(delivery).state == State.LIVE


def test_unscheduling_keeps_it_in_and_scheduling_again_lets_it_out(at_home: House) -> None:
    post = move("schedule", approved(at_home), at_home)
    post = move("unschedule", post, at_home)
    (delivery,) = Delivery.objects.filter(post=post)
    with clock.fixed_at(after(10)):
        assert work(delivery).state == State.WITHDRAWN
        assert not Article.objects.exists()
        Post.objects.filter(pk=post.pk).update(planned_at=after(20))
        move("schedule", post, at_home)
    with clock.fixed_at(after(20)):
        assert work(delivery).state == State.LIVE


def test_withdrawing_takes_down_what_is_out(at_home: House) -> None:
    post = move("schedule", approved(at_home), at_home)
    (delivery,) = Delivery.objects.filter(post=post)
    with clock.fixed_at(after(10)):
        work(delivery)
        move("withdraw", post, at_home)
        assert work(delivery).state == State.WITHDRAWN
    assert Article.objects.get().taken_down_at


def test_editing_again_stops_what_was_scheduled(at_home: House) -> None:
    post = move("schedule", approved(at_home), at_home)
    move("edit_again", post, at_home)
    (delivery,) = Delivery.objects.filter(post=post)
    with clock.fixed_at(after(10)):
        assert work(delivery).state == State.WITHDRAWN


def test_what_nobody_scheduled_expires_and_never_leaves(at_home: House) -> None:
    post = approved(at_home)
    with clock.fixed_at(after(11)):
        assert expire_posts(at_home.organisation) == 0
    with clock.fixed_at(after(71)):
        assert expire_posts(at_home.organisation) == 1
    assert Post.objects.get(pk=post.pk).state == Post.State.EXPIRED
