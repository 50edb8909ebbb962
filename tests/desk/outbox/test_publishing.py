"""One delivery from due to live, and what each answer makes of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bedside.desk.channels.models import Channel
from bedside.desk.core import clock
from bedside.desk.newsroom.models import Article
from bedside.desk.outbox.models import Attempt, Delivery
from bedside.desk.outbox.withdrawing import withdraw
from bedside.desk.planner.models import Post
from bedside.networks.base import Failure, Standing, Trace, fix, look, reconnect, retry, wait
from tests.desk.outbox.making import DUE, NEWS, House, after, steps, with_bytes, work
from tests.desk.outbox.odd import Odd, Odder
from tests.desk.planner.making import make_media


def test_a_post_goes_out_at_its_minute_and_says_where(at_home: House) -> None:
    delivery = work(at_home.one())
    assert delivery.state == Delivery.State.LIVE
    article = Article.objects.get()
    assert article.text == NEWS
    assert delivery.remote_url.endswith(f"/news/tamarack/{article.slug}/")
    assert steps(delivery) == ["prepare done", "commit done", "verify done"]


def test_nothing_leaves_before_its_minute(at_home: House) -> None:
    delivery = at_home.one(at=after(1))
    assert work(delivery).state == Delivery.State.DUE
    assert not Attempt.objects.exists()
    with clock.fixed_at(after(1)):
        assert work(delivery).state == Delivery.State.LIVE


def test_a_second_worker_finds_nothing_to_do(at_home: House) -> None:
    delivery = at_home.one()
    odd = Odd()
    work(delivery, Odder(odd))
    work(delivery, Odder(odd))
    assert len(odd.shown) == 1


@pytest.mark.parametrize(
    ("failure", "state", "minutes"),
    [
        (retry("Down."), "due", 20 / 60),
        (wait("Slow down.", after(10)), "due", 10),
        (fix("Too long."), "refused", None),
        (reconnect("Signed out."), "due", 60 + 1 / 60),
        (look("Who knows."), "unconfirmed", 5 / 60),
    ],
    ids=lambda value: getattr(value, "next", None),
)
def test_each_answer_has_its_state(
    at_home: House, failure: Failure, state: str, minutes: float | None
) -> None:
    delivery = work(at_home.one(), Odder(Odd({"commit": failure})))
    assert (delivery.state, delivery.next) == (state, failure.next.value)
    assert delivery.say == failure.say
    assert delivery.lease_until is None
    if minutes is not None:
        assert delivery.try_at == after(minutes)
    assert steps(delivery) == ["prepare done", f"commit {failure.next}"]


def test_what_was_certainly_not_posted_goes_out_on_the_next_try(at_home: House) -> None:
    odd = Odd({"commit": retry("Down.")})
    delivery = work(at_home.one(), Odder(odd))
    odd.fails.clear()
    with clock.fixed_at(after(1)):
        assert work(delivery, Odder(odd)).state == Delivery.State.LIVE
    assert len(odd.shown) == 1


def test_after_a_look_what_is_there_is_found_and_not_sent_again(at_home: House) -> None:
    odd = Odd({"commit": look("Who knows.")}, posts_anyway=True)
    delivery = work(at_home.one(), Odder(odd))
    odd.fails.clear()
    with clock.fixed_at(after(1)):
        delivery = work(delivery, Odder(odd))
    assert delivery.state == Delivery.State.LIVE
    assert delivery.remote_url == "https://odd.example/1"
    assert len(odd.shown) == 1
    assert steps(delivery) == ["prepare done", "commit look", "reconcile done", "verify done"]


def test_after_a_look_what_is_not_there_is_sent(at_home: House) -> None:
    odd = Odd({"commit": look("Who knows.")})
    delivery = work(at_home.one(), Odder(odd))
    odd.fails.clear()
    with clock.fixed_at(after(1)):
        delivery = work(delivery, Odder(odd))
    assert delivery.state == Delivery.State.LIVE
    assert len(odd.shown) == 1


def test_a_network_that_cannot_be_read_is_asked_again_and_never_posted_to(at_home: House) -> None:
    odd = Odd({"commit": look("Who knows."), "reconcile": retry("Down.")}, posts_anyway=True)
    delivery = work(at_home.one(), Odder(odd))
    for minute in range(1, 300, 17):
        with clock.fixed_at(after(minute)):
            delivery = work(delivery, Odder(odd))
    assert len(odd.shown) == 1
    assert (delivery.state, delivery.next) == (Delivery.State.UNCONFIRMED, "")
    assert "Look at the account" in delivery.say


def test_what_the_network_cannot_tell_is_for_a_person(at_home: House) -> None:
    odd = Odd({"commit": look("Who knows.")}, trace=Trace.UNKNOWN)
    delivery = work(at_home.one(), Odder(odd))
    with clock.fixed_at(after(1)):
        delivery = work(delivery, Odder(odd))
    assert (delivery.state, delivery.next, delivery.say) == ("unconfirmed", "", "Two of them.")
    with clock.fixed_at(after(99)):
        assert work(delivery, Odder(odd)).state == Delivery.State.UNCONFIRMED
    assert odd.shown == []


def test_trouble_past_its_grace_ends_with_words(at_home: House) -> None:
    odd = Odd({"prepare": retry("Down.")})
    delivery = work(at_home.one(), Odder(odd))
    with clock.fixed_at(after(61)):
        delivery = work(delivery, Odder(odd))
    assert (delivery.state, delivery.next) == (Delivery.State.REFUSED, "")
    assert "Its time has passed" in delivery.say


def test_a_lost_sign_in_marks_the_channel(at_home: House) -> None:
    delivery = work(at_home.one(), Odder(Odd({"commit": reconnect("Signed out.")})))
    channel = Channel.objects.get(pk=delivery.channel_id)
    assert (channel.health, channel.health_note) == (Channel.Health.RECONNECT, "Signed out.")


def test_not_being_able_to_verify_does_not_unpublish(at_home: House) -> None:
    delivery = work(at_home.one(), Odder(Odd({"verify": retry("Down.")})))
    assert delivery.state == Delivery.State.LIVE
    assert steps(delivery) == ["prepare done", "commit done", "verify retry"]


@pytest.mark.parametrize(
    ("standing", "state"),
    [(Standing.GONE, "unconfirmed"), (Standing.REFUSED, "refused"), (Standing.WAITING, "live")],
)
def test_what_the_network_made_of_it_is_told(
    at_home: House, standing: Standing, state: str
) -> None:
    delivery = work(at_home.one(), Odder(Odd(standing=standing)))
    assert delivery.state == state
    assert delivery.say


def test_the_time_a_post_carries_is_that_of_its_first_try(at_home: House) -> None:
    odd = Odd({"commit": retry("Down.")})
    delivery = work(at_home.one(), Odder(odd))
    with clock.fixed_at(after(5)):
        delivery = work(delivery, Odder(odd))
    assert delivery.progress["at"] == DUE.isoformat()


def test_a_network_without_an_adapter_is_for_a_person(at_home: House) -> None:
    delivery = work(at_home.one(NEWS, at_home.channel("Board", "discourse")))
    assert (delivery.state, delivery.next) == (Delivery.State.REFUSED, "fix")


def test_a_live_post_is_taken_off_and_seen_gone(at_home: House) -> None:
    delivery = work(at_home.one())
    withdraw(delivery.post, "The clinic is closed.")
    delivery = work(delivery)
    assert delivery.state == Delivery.State.WITHDRAWN
    assert steps(delivery)[-1] == "delete done"
    article = Article.objects.get()
    assert article.taken_down_at == DUE
    assert article.text == ""


def test_what_has_not_left_is_withdrawn_at_once(at_home: House) -> None:
    delivery = at_home.one()
    assert withdraw(delivery.post, "No.") == []
    assert work(delivery).state == Delivery.State.WITHDRAWN
    assert not Article.objects.exists()


def test_taking_off_goes_on_until_it_is_gone(at_home: House) -> None:
    odd = Odd()
    delivery = work(at_home.one(), Odder(odd))
    withdraw(delivery.post, "No.")
    odd.fails["withdraw"] = retry("Down.")
    delivery = work(delivery, Odder(odd))
    assert (delivery.state, delivery.next) == (Delivery.State.LIVE, "retry")
    odd.fails.clear()
    with clock.fixed_at(after(2)):
        assert work(delivery, Odder(odd)).state == Delivery.State.WITHDRAWN


def test_what_may_be_out_is_looked_for_before_it_is_taken_off(at_home: House) -> None:
    odd = Odd({"commit": look("Who knows.")}, posts_anyway=True)
    delivery = work(at_home.one(), Odder(odd))
    odd.fails.clear()
    withdraw(delivery.post, "No.")
    Post.objects.filter(pk=delivery.post_id).update(state=Post.State.WITHDRAWN)
    with clock.fixed_at(after(1)):
        delivery = work(delivery, Odder(odd))
    assert delivery.state == Delivery.State.WITHDRAWN
    assert odd.shown == []


def test_a_picture_whose_file_is_gone_is_for_a_person(at_home: House) -> None:
    pictures = [{"media": str(make_media(at_home.organisation).pk), "alt": "A plaster."}]
    delivery = work(at_home.one(NEWS, body={"pictures": pictures}))
    assert (delivery.state, delivery.next) == (Delivery.State.REFUSED, "fix")
    assert "Choose the picture again" in delivery.say


def test_a_picture_that_was_swapped_does_not_leave(at_home: House) -> None:
    media = with_bytes(make_media(at_home.organisation), b"signed off")
    pictures = [{"media": str(media.pk), "alt": "A plaster."}]
    delivery = at_home.one(NEWS, body={"pictures": pictures})
    Path(media.file.path).write_bytes(b"another")
    delivery = work(delivery)
    assert (delivery.state, delivery.next) == (Delivery.State.REFUSED, "fix")
    assert "not the one that was signed off" in delivery.say
