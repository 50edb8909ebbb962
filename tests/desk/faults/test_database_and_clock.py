"""The database restarted in the middle of a publish; clocks that go back and forward."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bedside.desk.core import clock
from bedside.desk.core.cluster import Cluster
from bedside.desk.outbox.claim import ready
from bedside.desk.outbox.models import Delivery
from bedside.desk.people.models import Organisation
from bedside.desk.planner.times import NoSuchTime, moment_of
from tests.desk.faults.conftest import Scene
from tests.desk.faults.worker import let_go_of_the_database, working
from tests.desk.outbox.making import house, work
from tests.desk.outbox.odd import Odd, Odder
from tests.peers.proxy import Fault

NEWS = "Our flu clinic opens at nine on Saturday."


def test_the_database_restarts_while_a_post_goes_out(
    scene: Scene, cluster: Cluster, tmp_path: Path
) -> None:
    delivery = scene.due(NEWS)
    call = Fault("putRecord", held=True, pass_on=True)
    scene.proxy.faults.append(call)
    with working(cluster, tmp_path) as worker:
        assert call.reached.wait(60)
        let_go_of_the_database()
        cluster.stop()
        cluster.start()
        call.release.set()
        # Having lost its database the worker ends; whoever supervises it starts another.
        worker.wait(60)
    with clock.fixed_at(clock.now() + timedelta(minutes=10)):
        delivery = scene.work(delivery)
    assert delivery.state == Delivery.State.LIVE
    assert scene.texts() == [NEWS]


@pytest.mark.parametrize(
    ("first_hour", "local", "moments"),
    [
        # Clocks go back in Denver at 08:00 UTC: half past one comes twice.
        (
            datetime(2026, 11, 1, 6, tzinfo=UTC),
            datetime(2026, 11, 1, 1, 30),  # noqa: DTZ001 - a time as clocks show it
            [datetime(2026, 11, 1, 7, 30, tzinfo=UTC), datetime(2026, 11, 1, 8, 30, tzinfo=UTC)],
        ),
        # Clocks go forward at 09:00 UTC: three o'clock follows on one minute to two.
        (
            datetime(2026, 3, 8, 7, tzinfo=UTC),
            datetime(2026, 3, 8, 3, 0),  # noqa: DTZ001 - likewise
            [datetime(2026, 3, 8, 9, 0, tzinfo=UTC)] * 2,
        ),
    ],
    ids=["clocks go back", "clocks go forward"],
)
def test_posts_leave_once_each_when_clocks_change(
    hospital: Organisation, first_hour: datetime, local: datetime, moments: list[datetime]
) -> None:
    zone = hospital.tzinfo
    odd, left = Odd(), Counter[str]()
    with clock.fixed_at(first_hour):
        home = house(hospital)
        room = home.channel()
        due = [moment_of(local, zone).at, moment_of(local, zone, second=True).at]
        assert due == moments
        posts = [home.one(f"Number {n}.", room, at=at) for n, at in enumerate(due)]
    for minute in range(0, 4 * 60, 5):
        with clock.fixed_at(first_hour + timedelta(minutes=minute)):
            for delivery in list(ready()):
                assert delivery.due_at == clock.now()
                left[str(work(delivery, Odder(odd)).pk)] += 1
    assert left == Counter(str(one.pk) for one in posts)
    assert sorted(odd.shown) == sorted(left)


def test_a_time_that_clocks_skip_cannot_be_due(hospital: Organisation) -> None:
    with pytest.raises(NoSuchTime, match="does not exist"):
        moment_of(datetime(2026, 3, 8, 2, 30), hospital.tzinfo)  # noqa: DTZ001
