"""kill -9 at each step of a publish: nothing twice, nothing lost, and a state people understand."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import psycopg
import pytest

from bedside.desk.core import clock
from bedside.desk.core.cluster import Cluster
from bedside.desk.outbox.models import Delivery
from bedside.desk.outbox.sweeping import sweep
from bedside.desk.outbox.withdrawing import withdraw
from tests.desk.faults.conftest import Scene
from tests.desk.faults.worker import eventually, working
from tests.peers.proxy import Fault

NEWS = "Our flu clinic opens at nine on Saturday."


def kill_at(fault: Fault, scene: Scene, cluster: Cluster, home: Path) -> None:
    """Let a worker run into the fault, and kill it there."""
    scene.proxy.faults.append(fault)
    with working(cluster, home) as worker:
        assert fault.reached.wait(60), "the worker never came to this step"
        worker.kill()
        worker.wait()
    fault.release.set()


def recover(scene: Scene, delivery: Delivery) -> Delivery:
    """Another worker, after the dead one's lease: the sweeper finds the row, and it goes on."""
    with clock.fixed_at(clock.now() + timedelta(minutes=10)):
        assert sweep() == 1
        return scene.work(delivery)


@pytest.mark.parametrize(
    ("step", "forward", "tells"),
    [
        ("uploadBlob", False, ["prepare done", "commit done", "verify done"]),
        ("putRecord", False, ["prepare done", "reconcile done", "prepare done", "commit done"]),
        ("putRecord", True, ["prepare done", "reconcile done", "verify done"]),
        ("getRecord", True, ["prepare done", "commit done", "verify done"]),
    ],
    ids=[
        "while preparing",
        "after the intent, before the call arrives",
        "after the call, before its answer",
        "before verify",
    ],
)
def test_a_worker_killed_while_publishing(
    scene: Scene, cluster: Cluster, tmp_path: Path, step: str, forward: bool, tells: list[str]
) -> None:
    delivery = scene.due(NEWS, picture=True)
    kill_at(Fault(step, forward=forward, held=True), scene, cluster, tmp_path)
    assert scene.now(delivery).state == Delivery.State.PUBLISHING
    delivery = recover(scene, delivery)
    assert delivery.state == Delivery.State.LIVE
    assert delivery.remote_url.startswith("https://bsky.app/profile/did:plc:")
    assert scene.texts() == [NEWS]
    assert scene.steps(delivery)[: len(tells)] == tells


def test_a_worker_killed_while_taking_a_post_off(
    scene: Scene, cluster: Cluster, tmp_path: Path
) -> None:
    delivery = scene.work(scene.due(NEWS))
    with scene.inside():
        withdraw(delivery.post, "The clinic is closed.")
    kill_at(Fault("deleteRecord", held=True), scene, cluster, tmp_path)
    assert recover(scene, delivery).state == Delivery.State.WITHDRAWN
    assert scene.texts() == []


def test_a_living_worker_publishes_by_itself(
    scene: Scene, cluster: Cluster, tmp_path: Path
) -> None:
    delivery = scene.due(NEWS)
    with working(cluster, tmp_path):
        eventually(
            lambda: scene.now(delivery).state == Delivery.State.LIVE, "published by the worker"
        )
    assert scene.texts() == [NEWS]


def test_a_living_worker_finds_what_its_jobs_forgot(
    scene: Scene, cluster: Cluster, tmp_path: Path
) -> None:
    delivery = scene.due(NEWS, at=clock.now() - timedelta(minutes=1))
    with psycopg.connect(cluster.owner_dsn(), autocommit=True) as owner:
        owner.execute("DELETE FROM procrastinate_jobs")
    with working(cluster, tmp_path):
        eventually(lambda: scene.now(delivery).state == Delivery.State.LIVE, "found by the sweeper")
    assert scene.texts() == [NEWS]


def test_two_workers_post_once(scene: Scene, cluster: Cluster, tmp_path: Path) -> None:
    others = [scene.due(f"{NEWS} Room {number}.") for number in range(6)]
    first, second = tmp_path / "one", tmp_path / "two"
    first.mkdir()
    second.mkdir()
    with working(cluster, first), working(cluster, second):
        eventually(
            lambda: all(scene.now(one).state == Delivery.State.LIVE for one in others),
            "all six published",
        )
    assert sorted(scene.texts()) == sorted(f"{NEWS} Room {number}." for number in range(6))
