"""Hold everything: effective at once, with a reason; lifting it asks for each post."""

from __future__ import annotations

import pytest

from bedside.desk.core import clock
from bedside.desk.newsroom.models import Article
from bedside.desk.outbox.gate import held
from bedside.desk.outbox.holding import (
    CannotHold,
    asking,
    let_through,
    lift_hold,
    place_hold,
    settle_asked,
    standing,
)
from bedside.desk.outbox.models import Delivery
from bedside.networks.base import Publication
from tests.desk.outbox.making import House, after, work
from tests.desk.outbox.odd import Odd, Odder


def test_what_is_due_this_second_does_not_leave(at_home: House) -> None:
    delivery = at_home.one()
    place_hold(at_home.publisher, "A death on the ward.")
    delivery = work(delivery)
    assert (delivery.state, delivery.say) == (Delivery.State.DUE, "Everything is on hold.")
    assert not Article.objects.exists()


def test_a_hold_between_preparing_and_sending_stops_it(at_home: House) -> None:
    class Slow(Odd):
        def prepare(self, publication: Publication) -> None:
            place_hold(at_home.publisher, "Stop.")

    slow = Slow()
    delivery = work(at_home.one(), Odder(slow))
    assert slow.shown == []
    assert delivery.state == Delivery.State.DUE


def test_lifting_asks_for_each_and_floods_nothing(at_home: House) -> None:
    room = at_home.channel()
    early, later = at_home.one("First.", room), at_home.one("Second.", room)
    tomorrow = at_home.one("Third.", room, at=after(24 * 60))
    place_hold(at_home.publisher, "A death on the ward.")
    with clock.fixed_at(after(90)):
        assert lift_hold(at_home.publisher) == 2
        assert [one.pk for one in asking()] == [early.pk, later.pk]
        assert work(early).state == Delivery.State.DUE
        assert settle_asked(early, at_home.publisher, send=True)
        assert settle_asked(later, at_home.publisher, send=False)
        assert work(early).state == Delivery.State.LIVE
        assert work(later).state == Delivery.State.WITHDRAWN
    with clock.fixed_at(after(24 * 60)):
        assert work(tomorrow).state == Delivery.State.LIVE


def test_answering_twice_changes_nothing(at_home: House) -> None:
    delivery = at_home.one()
    place_hold(at_home.publisher, "Stop.")
    with clock.fixed_at(after(1)):
        lift_hold(at_home.publisher)
        assert settle_asked(delivery, at_home.publisher, send=False)
        assert not settle_asked(delivery, at_home.publisher, send=True)


def test_an_alert_passes_by_a_tick_of_its_own(at_home: House) -> None:
    room = at_home.channel()
    alert = at_home.one("Boil your water until Friday.", room, kind="alert")
    other = at_home.one("Our fair opens.", room)
    place_hold(at_home.publisher, "A flood.")
    assert work(alert).state == Delivery.State.DUE
    with pytest.raises(CannotHold, match="Only a health alert"):
        let_through(other, at_home.publisher)
    let_through(alert, at_home.publisher)
    assert not held(Delivery.objects.get(pk=alert.pk))
    assert held(other)


def test_a_holding_statement_may_pass(at_home: House) -> None:
    words = at_home.one("We will tell you more at noon.", tags=["holding statement"])
    place_hold(at_home.publisher, "A fire.")
    let_through(words, at_home.publisher)
    assert work(words).state == Delivery.State.LIVE


def test_a_hold_needs_a_reason_and_stands_once(at_home: House) -> None:
    with pytest.raises(CannotHold, match="Say why"):
        place_hold(at_home.publisher, "  ")
    place_hold(at_home.publisher, "A fire.")
    assert standing()
    with pytest.raises(CannotHold, match="already"):
        place_hold(at_home.publisher, "Another.")
    lift_hold(at_home.publisher)
    with pytest.raises(CannotHold, match="Nothing"):
        lift_hold(at_home.publisher)
