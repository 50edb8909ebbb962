"""Holding everything while a worker has a post in its hands."""

from __future__ import annotations

from pathlib import Path

from bedside.desk.core.cluster import Cluster
from bedside.desk.outbox.holding import place_hold
from bedside.desk.outbox.models import Delivery
from tests.desk.faults.conftest import Scene
from tests.desk.faults.worker import eventually, working
from tests.peers.proxy import Fault

NEWS = "Our flu clinic opens at nine on Saturday."


def test_a_post_that_is_being_prepared_stays(
    scene: Scene, cluster: Cluster, tmp_path: Path
) -> None:
    delivery = scene.due(NEWS, picture=True)
    upload = Fault("uploadBlob", held=True, pass_on=True)
    scene.proxy.faults.append(upload)
    with working(cluster, tmp_path):
        assert upload.reached.wait(60)
        with scene.inside():
            _, on_their_way = place_hold(scene.home.publisher, "A fire.")
        assert on_their_way == 1
        upload.release.set()
        eventually(lambda: scene.now(delivery).state == Delivery.State.DUE, "held back")
    assert scene.now(delivery).say == "Everything is on hold."
    assert scene.proxy.counts("putRecord") == 0
    assert scene.texts() == []


def test_what_was_sent_before_the_hold_is_known(
    scene: Scene, cluster: Cluster, tmp_path: Path
) -> None:
    delivery = scene.due(NEWS)
    call = Fault("putRecord", held=True, pass_on=True)
    scene.proxy.faults.append(call)
    with working(cluster, tmp_path):
        assert call.reached.wait(60)
        with scene.inside():
            _, on_their_way = place_hold(scene.home.publisher, "A fire.")
        assert on_their_way == 1
        call.release.set()
        eventually(lambda: scene.now(delivery).state == Delivery.State.LIVE, "told as live")
    assert scene.texts() == [NEWS]
