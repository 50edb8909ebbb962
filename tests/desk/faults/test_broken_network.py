"""The real server down, slow, or answering 500 after having posted."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

from bedside.desk.channels.models import Channel
from bedside.desk.channels.vault import ChannelVault
from bedside.desk.core import clock
from bedside.desk.flows.examine_channels import examine_channels
from bedside.desk.flows.reach import Reach
from bedside.desk.outbox.models import Delivery
from bedside.networks.base.http import Client, Guard
from tests.desk.faults.conftest import Scene
from tests.peers.proxy import Fault

NEWS = "Our flu clinic opens at nine on Saturday."
State = Delivery.State


def later(minutes: float = 10) -> datetime:
    return clock.now() + timedelta(minutes=minutes)


class Hurried(Reach):
    """A client that waits a second."""

    _http = Client(Guard(frozenset({"localhost"})), seconds=1)

    @property
    def http(self) -> Client:
        return self._http


def test_down_and_up_again(scene: Scene) -> None:
    delivery = scene.due(NEWS)
    with scene.proxy.down():
        delivery = scene.work(delivery)
        assert (delivery.state, delivery.next) == (State.DUE, "retry")
        assert "could not be reached" in delivery.say
    with clock.fixed_at(later()):
        assert scene.work(delivery).state == State.LIVE
    assert scene.texts() == [NEWS]


def test_down_until_it_is_too_late(scene: Scene) -> None:
    delivery = scene.due(NEWS)
    with scene.proxy.down():
        scene.work(delivery)
        with clock.fixed_at(later(61)):
            delivery = scene.work(delivery)
    assert delivery.state == State.REFUSED
    assert delivery.say.startswith("Its time has passed. Give it a new one.")
    assert "Bluesky could not be reached" in delivery.say
    assert scene.texts() == []


def test_an_error_after_having_posted(scene: Scene) -> None:
    delivery = scene.due(NEWS)
    scene.proxy.faults.append(Fault("putRecord", forward=True, status=500))
    delivery = scene.work(delivery)
    assert (delivery.state, delivery.next) == (State.UNCONFIRMED, "look")
    with clock.fixed_at(later()):
        delivery = scene.work(delivery)
    assert delivery.state == State.LIVE
    assert scene.proxy.counts("putRecord") == 1
    assert scene.texts() == [NEWS]


def test_an_error_without_having_posted(scene: Scene) -> None:
    delivery = scene.due(NEWS)
    scene.proxy.faults.append(Fault("putRecord", forward=False, status=500))
    delivery = scene.work(delivery)
    assert delivery.state == State.UNCONFIRMED
    with clock.fixed_at(later()):
        assert scene.work(delivery).state == State.LIVE
    assert scene.texts() == [NEWS]


def test_so_slow_that_the_answer_is_not_waited_for(scene: Scene) -> None:
    delivery = scene.due(NEWS)
    slow = Fault("putRecord", held=True, pass_on=True)
    scene.proxy.faults.append(slow)
    delivery = scene.work(delivery, Hurried())
    assert (delivery.state, delivery.next) == (State.UNCONFIRMED, "look")
    slow.release.set()
    with clock.fixed_at(later()):
        assert scene.work(delivery, Hurried()).state == State.LIVE
    assert scene.texts() == [NEWS]


def test_still_down_when_it_is_to_be_looked_for(scene: Scene) -> None:
    delivery = scene.due(NEWS)
    scene.proxy.faults.append(Fault("putRecord", forward=True, status=None))
    scene.work(delivery)
    with scene.proxy.down(), clock.fixed_at(later()):
        delivery = scene.work(delivery)
        assert (delivery.state, delivery.next) == (State.UNCONFIRMED, "look")
    with clock.fixed_at(later(30)):
        assert scene.work(delivery).state == State.LIVE
    assert scene.texts() == [NEWS]


def test_a_rate_is_waited_for_until_the_network_says(scene: Scene) -> None:
    delivery = scene.due(NEWS)
    until = datetime.fromtimestamp(int(time.time()) + 600, UTC)
    scene.proxy.faults.append(
        Fault(
            "putRecord",
            forward=False,
            status=429,
            headers={"ratelimit-reset": str(int(until.timestamp()))},
        )
    )
    delivery = scene.work(delivery)
    assert (delivery.state, delivery.next, delivery.try_at) == (State.DUE, "wait", until)
    with clock.fixed_at(until):
        assert scene.work(delivery).state == State.LIVE


def test_a_session_that_ran_out_renews_in_its_sealed_vault(scene: Scene) -> None:
    vault = ChannelVault(scene.channel)
    before = dict(vault.read())
    vault.write({**before, "access": scene.pds.expired(before["access"])})
    assert scene.work(scene.due(NEWS)).state == State.LIVE
    assert vault.read()["refresh"] != before["refresh"]


def test_a_session_ended_on_the_network_asks_to_connect_again(scene: Scene) -> None:
    vault = ChannelVault(scene.channel)
    secrets = dict(vault.read())
    vault.write({**secrets, "access": "ended", "refresh": "ended"})
    delivery = scene.work(scene.due(NEWS))
    assert (delivery.state, delivery.next) == (State.DUE, "reconnect")
    with scene.inside():
        channel = Channel.objects.get(pk=scene.channel.pk)
    assert channel.health == Channel.Health.RECONNECT
    assert "Connect the account again" in channel.health_note


def test_a_channel_is_asked_before_a_post_finds_it_shut(scene: Scene) -> None:
    vault = ChannelVault(scene.channel)
    secrets = dict(vault.read())
    vault.write({**secrets, "access": "ended", "refresh": "ended"})
    assert examine_channels(scene.home.organisation) == 1
    assert health(scene) == Channel.Health.RECONNECT
    delivery = scene.work(scene.due(NEWS))
    assert (delivery.state, delivery.next) == (State.DUE, "reconnect")
    vault.write(secrets)
    assert examine_channels(scene.home.organisation) == 1
    assert health(scene) == Channel.Health.HEALTHY
    assert scene.work(scene.now(delivery)).state == State.LIVE


def test_a_network_that_is_down_makes_no_channel_sick(scene: Scene) -> None:
    with scene.proxy.down():
        examine_channels(scene.home.organisation)
    assert health(scene) == Channel.Health.HEALTHY


def health(scene: Scene) -> str:
    with scene.inside():
        return Channel.objects.get(pk=scene.channel.pk).health
