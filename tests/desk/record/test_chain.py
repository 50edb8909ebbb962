"""The chain shows what was changed, removed or moved, whoever did it."""

from collections.abc import Callable, Iterator
from threading import Barrier, Thread

import psycopg
import pytest
from django.db import connection, connections, transaction
from hypothesis import given
from hypothesis import strategies as st

from bedside.desk.core.cluster import Cluster
from bedside.desk.core.tenancy import acting_for
from bedside.desk.people.models import Department, Organisation
from bedside.desk.record.chain import GENESIS, Fault, Link, faults, follows
from bedside.desk.record.models import Entry
from bedside.desk.record.verify import verify
from tests.desk.conftest import make_organisation

Tamper = Callable[[str], None]


def chained(payloads: list[str]) -> list[Link]:
    links, previous = [], GENESIS
    for seq, payload in enumerate(payloads, 1):
        previous = follows(previous, payload)
        links.append(Link(seq, payload, previous))
    return links


@given(st.lists(st.text(), max_size=8))
def test_an_untouched_chain_holds(payloads: list[str]) -> None:
    assert list(faults(chained(payloads))) == []


@given(st.lists(st.text(), min_size=1, max_size=8), st.text(), st.data())
def test_one_changed_payload_is_one_fault(
    payloads: list[str], other: str, data: st.DataObject
) -> None:
    links = chained(payloads)
    at = data.draw(st.integers(0, len(links) - 1))
    links[at] = links[at]._replace(payload=links[at].payload + "·" + other)
    assert [fault.seq for fault in faults(links)] == [at + 1]


@given(st.lists(st.text(), min_size=2, max_size=8), st.data())
def test_a_removed_entry_is_named(payloads: list[str], data: st.DataObject) -> None:
    links = chained(payloads)
    at = data.draw(st.integers(0, len(links) - 2))
    del links[at]
    assert list(faults(links)) == [Fault(at + 1, "it is missing")]


@given(st.lists(st.text(), min_size=2, max_size=8, unique=True), st.data())
def test_moved_entries_are_found(payloads: list[str], data: st.DataObject) -> None:
    links = chained(payloads)
    at = data.draw(st.integers(0, len(links) - 2))
    one, two = links[at], links[at + 1]
    links[at : at + 2] = [two._replace(seq=one.seq), one._replace(seq=two.seq)]
    assert [fault.seq for fault in faults(links)][:1] == [at + 1]


@pytest.fixture
def hospital(committed: None) -> Organisation:
    organisation = make_organisation()
    for name in ("Cardiology", "Surgery", "Pharmacy", "Nursing"):
        with acting_for(organisation.pk):
            Department.objects.create(organisation=organisation, name=name)
    return organisation


@pytest.fixture
def tamper(hospital: Organisation, cluster: Cluster) -> Iterator[Tamper]:
    """Do as somebody would who owns the database."""
    with psycopg.connect(cluster.owner_dsn(), autocommit=True) as owner:

        def run(statement: str) -> None:
            assert owner.execute(statement.encode()).rowcount

        yield run


def found(organisation: Organisation, anchors: dict[int, str] | None = None) -> dict[int, str]:
    return {fault.seq: fault.why for fault in verify(organisation.pk, anchors).faults}


def test_what_was_committed_is_sealed_in_order(hospital: Organisation) -> None:
    assert found(hospital) == {}
    with acting_for(hospital.pk):
        entries = list(Entry.objects.order_by("seq"))
    assert [entry.seq for entry in entries] == [1, 2, 3, 4, 5]
    assert [entry.table for entry in entries] == ["people_organisation", *["people_department"] * 4]
    assert verify(hospital.pk).head == entries[-1].hash


def test_what_was_rolled_back_leaves_no_entry(hospital: Organisation) -> None:
    def fail() -> None:
        with acting_for(hospital.pk):
            Department.objects.create(organisation=hospital, name="Never")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with acting_for(hospital.pk):
        Department.objects.create(organisation=hospital, name="Next")
    assert verify(hospital.pk).entries == 6
    assert found(hospital) == {}


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        (
            "UPDATE record_entry SET payload = replace(payload, 'gery', 'prise') WHERE seq = 3",
            {3: "it was changed, or what stood before it was"},
        ),
        (
            "UPDATE record_entry SET at = at - interval '1 day' WHERE seq = 2",
            {2: "its columns say something else"},
        ),
        (
            "UPDATE record_entry SET member_id = gen_random_uuid() WHERE seq = 4",
            {4: "its columns say something else"},
        ),
        ("DELETE FROM record_entry WHERE seq = 2", {2: "it is missing"}),
        ("DELETE FROM record_entry WHERE seq = 5", {5: "it is missing"}),
        ("DELETE FROM record_entry WHERE seq IN (2, 3)", {2: "it and those up to 3 are missing"}),
        ("UPDATE record_head SET seq = 4", {4: "the head of the chain names another entry"}),
    ],
    ids=["payload", "time", "member", "one gone", "last gone", "two gone", "head"],
)
def test_what_an_owner_did_by_hand_is_found(
    hospital: Organisation, tamper: Tamper, statement: str, expected: dict[int, str]
) -> None:
    tamper(statement)
    assert found(hospital) == expected


def test_entries_that_changed_places_are_found(hospital: Organisation, tamper: Tamper) -> None:
    tamper("UPDATE record_entry SET seq = 100 WHERE seq = 2")
    tamper("UPDATE record_entry SET seq = 2 WHERE seq = 3")
    tamper("UPDATE record_entry SET seq = 3 WHERE seq = 100")
    assert min(found(hospital)) == 2


def test_a_chain_that_was_cut_and_mended_does_not_fit_a_hash_kept_outside(
    hospital: Organisation, tamper: Tamper
) -> None:
    kept = {5: verify(hospital.pk).head}
    tamper("DELETE FROM record_entry WHERE seq = 5")
    tamper("UPDATE record_head SET seq = 4, hash = (SELECT hash FROM record_entry WHERE seq = 4)")
    assert found(hospital) == {}
    assert found(hospital, kept) == {5: "it is missing, and a hash kept outside names it"}


def test_organisations_have_chains_of_their_own(hospital: Organisation, tamper: Tamper) -> None:
    other = make_organisation("other")
    with acting_for(other.pk):
        Department.objects.create(organisation=other, name="Dermatology")
    tamper(f"DELETE FROM record_entry WHERE seq = 1 AND organisation_id = '{hospital.pk}'")
    assert found(hospital) == {1: "it is missing"}
    assert found(other) == {}
    assert verify(other.pk).entries == 2


def test_two_at_a_time_are_sealed_one_after_the_other(hospital: Organisation) -> None:
    other = make_organisation("other")
    together = Barrier(4)

    def work(mark: int, first: Organisation, second: Organisation) -> None:
        try:
            together.wait(30)
            for turn in range(10):
                with transaction.atomic():
                    for one in (first, second):
                        with acting_for(one.pk):
                            Department.objects.create(organisation=one, name=f"Ward {mark}.{turn}")
        finally:
            connections.close_all()

    pairs = [(hospital, other), (other, hospital)] * 2
    threads = [Thread(target=work, args=(mark, *pair)) for mark, pair in enumerate(pairs)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert found(hospital) == found(other) == {}
    assert verify(hospital.pk).entries == 45
    assert verify(other.pk).entries == 41


def test_an_unsealed_entry_is_seen_by_nobody_else(hospital: Organisation, cluster: Cluster) -> None:
    with acting_for(hospital.pk):
        Department.objects.create(organisation=hospital, name="Later")
        with psycopg.connect(cluster.owner_dsn()) as owner:
            seen = owner.execute("SELECT count(*) FROM record_entry WHERE seq IS NULL").fetchone()
        assert seen == (0,)
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM record_entry WHERE seq IS NULL")
            assert cursor.fetchone() == (1,)
    assert found(hospital) == {}
