"""Whatever the jobs forgot is in the rows: due, left behind, or to be checked again."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection

from bedside.desk.checks.models import FactSheet
from bedside.desk.core import clock
from bedside.desk.flows.tasks import for_each
from bedside.desk.outbox import sweeping
from bedside.desk.outbox.attempts import begin
from bedside.desk.outbox.claim import LEASE, Claim, LeaseLost, claim, keep
from bedside.desk.outbox.deciding import decide
from bedside.desk.outbox.hints import DELIVER
from bedside.desk.outbox.models import Attempt, Delivery
from bedside.desk.outbox.rechecking import recheck
from bedside.desk.outbox.scheduling import call_off, reschedule, schedule, wake
from bedside.desk.outbox.sweeping import sweep
from bedside.desk.people.models import Organisation
from bedside.networks.base import look, reconnect
from tests.desk.conftest import make_organisation
from tests.desk.outbox.making import DUE, House, after, work
from tests.desk.outbox.odd import Odd, Odder


def jobs() -> list[tuple[str, str]]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT args->>'delivery', status::text FROM procrastinate_jobs "
            "WHERE task_name = %s ORDER BY id",
            [DELIVER],
        )
        return list(cursor.fetchall())


def forget_jobs() -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs")


@pytest.fixture(autouse=True)
def nothing_checked() -> None:
    sweeping._checked.clear()


def test_scheduling_leaves_a_job_in_the_same_transaction(at_home: House) -> None:
    delivery = at_home.one()
    assert jobs() == [(str(delivery.pk), "todo")]


def test_scheduling_again_makes_no_second_delivery(at_home: House) -> None:
    delivery = at_home.one()
    version = delivery.variant.version
    assert schedule(version, at_home.publisher, after(9)) == [delivery]
    assert Delivery.objects.get().due_at == after(9)


def test_a_forgotten_delivery_gets_one_job_however_often_it_is_swept(at_home: House) -> None:
    delivery = at_home.one()
    forget_jobs()
    with clock.fixed_at(after(1)):
        assert sweep() == 1
        assert sweep() == 0
    assert jobs() == [(str(delivery.pk), "todo")]


def test_what_is_not_due_gets_no_job(at_home: House) -> None:
    at_home.one(at=after(5))
    forget_jobs()
    with clock.fixed_at(after(1)):
        assert sweep() == 0


def test_what_a_dead_worker_left_is_found_when_its_lease_ends(at_home: House) -> None:
    delivery = at_home.one()
    taken = claim(str(delivery.organisation_id), str(delivery.pk))
    assert taken is not None
    begin(taken, Attempt.Step.PREPARE, state=Delivery.State.PUBLISHING)
    forget_jobs()
    with clock.fixed_at(DUE + LEASE):
        assert sweep() == 0
    with clock.fixed_at(DUE + LEASE + timedelta(seconds=1)):
        assert sweep() == 1
        assert work(delivery).state == Delivery.State.LIVE


def test_of_two_workers_one_has_it(at_home: House) -> None:
    delivery = at_home.one()
    organisation = str(delivery.organisation_id)
    first = claim(organisation, str(delivery.pk))
    assert first is not None
    assert claim(organisation, str(delivery.pk)) is None
    with clock.fixed_at(DUE + LEASE + timedelta(seconds=1)):
        assert claim(organisation, str(delivery.pk)) is not None
        with pytest.raises(LeaseLost):
            keep(first, say="late")


def test_jobs_of_a_dead_worker_are_forgotten(at_home: House) -> None:
    at_home.one()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing', worker_id = NULL")
    sweep()
    assert [status for _, status in jobs()] == []


def test_a_commit_without_an_end_is_looked_for_not_repeated(at_home: House) -> None:
    odd = Odd()
    delivery = at_home.one()
    taken = claim(str(delivery.organisation_id), str(delivery.pk))
    assert taken is not None
    begin(taken, Attempt.Step.COMMIT, state=Delivery.State.PUBLISHING)
    odd.shown.append(str(delivery.pk))
    with clock.fixed_at(after(4)):
        delivery = work(delivery, Odder(odd))
    assert delivery.state == Delivery.State.LIVE
    assert odd.shown == [str(delivery.pk)]


def test_moving_a_post_moves_what_has_not_left(at_home: House) -> None:
    delivery = at_home.one()
    assert reschedule(delivery.post, after(30)) == 1
    assert work(delivery).state == Delivery.State.DUE
    with clock.fixed_at(after(30)):
        assert work(delivery).state == Delivery.State.LIVE
        assert reschedule(delivery.post, after(60)) == 0


def test_what_came_too_late_may_have_another_time(at_home: House) -> None:
    delivery = at_home.one()
    with clock.fixed_at(after(90)):
        assert work(delivery).state == Delivery.State.REFUSED
        assert reschedule(delivery.post, after(100)) == 1
    with clock.fixed_at(after(100)):
        assert work(delivery).state == Delivery.State.LIVE


def test_what_was_called_off_stays(at_home: House) -> None:
    delivery = at_home.one()
    assert call_off(delivery.post) == 1
    assert work(delivery).state == Delivery.State.WITHDRAWN


def test_connecting_again_wakes_what_waited(at_home: House) -> None:
    odd = Odd({"commit": reconnect("Signed out.")})
    delivery = work(at_home.one(), Odder(odd))
    odd.fails.clear()
    channel = delivery.channel
    channel.health = "healthy"
    channel.save()
    with clock.fixed_at(after(10)):
        assert wake(channel) == 1
        assert work(delivery, Odder(odd)).state == Delivery.State.LIVE


def test_when_the_check_changes_what_is_scheduled_is_checked_at_once(at_home: House) -> None:
    text = "Call Cedar Hollow at 555-0142."
    sheet = FactSheet.objects.create(
        organisation=at_home.organisation, facts={"phones": ["555-0142"]}
    )
    delivery = at_home.one(text, at=after(600))
    assert recheck(at_home.organisation) == []
    delivery = at_home.one("MRN 4456-1182 was discharged.", at_home.channel("Two"), at=after(600))
    sheet.save()
    assert recheck(at_home.organisation) == [delivery]
    told = Delivery.objects.get(pk=delivery.pk)
    assert (told.state, told.next) == (Delivery.State.DUE, Delivery.Next.FIX)
    assert "A check stops it" in told.say


def test_the_sweeper_checks_again_when_facts_change(at_home: House) -> None:
    delivery = at_home.one("MRN 4456-1182 was discharged.", at=after(600))
    sweep()
    assert Delivery.objects.get(pk=delivery.pk).next == Delivery.Next.FIX


@pytest.mark.parametrize(("is_there", "state"), [(True, "live"), (False, "refused")])
def test_a_person_settles_what_nobody_knows(at_home: House, is_there: bool, state: str) -> None:
    delivery = work(at_home.one(), Odder(Odd({"commit": look("Who knows.")})))
    assert decide(delivery, at_home.publisher, is_there=is_there, url="https://x.example/1")
    assert not decide(delivery, at_home.publisher, is_there=True)
    delivery = Delivery.objects.get(pk=delivery.pk)
    assert delivery.state == state
    assert "Paul Publisher looked" in delivery.say
    with clock.fixed_at(after(9)):
        assert work(delivery).state == state


def test_the_lease_is_kept_by_its_holder_alone(at_home: House) -> None:
    delivery = at_home.one()
    with pytest.raises(LeaseLost):
        keep(Claim(str(delivery.organisation_id), str(delivery.pk), "nobody", 1), say="x")


def test_one_organisations_trouble_does_not_keep_the_others(at_home: House) -> None:
    make_organisation("other")
    seen: list[str] = []

    def stumble(organisation: Organisation) -> None:
        seen.append(organisation.slug)
        if organisation == at_home.organisation:
            raise RuntimeError("no")

    with pytest.raises(RuntimeError):
        for_each(stumble)
    assert set(seen) == {"tamarack", "other"}
