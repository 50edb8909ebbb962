"""What is there is what was recorded, or it is named: even when no trigger saw the change."""

from collections.abc import Callable, Iterator

import psycopg
import pytest

from bedside.desk.core.cluster import Cluster
from bedside.desk.core.tenancy import acting_for
from bedside.desk.people.models import Department, Organisation
from bedside.desk.people.roles import Role
from bedside.desk.planner.models import Post
from bedside.desk.record.rows import differences
from bedside.desk.record.verify import verify
from tests.desk.conftest import make_member, make_organisation

SLY = """
    INSERT INTO people_department (id, organisation_id, name, created_at)
    SELECT gen_random_uuid(), id, 'Sly', now() FROM people_organisation
"""
Silently = Callable[[str], None]


@pytest.fixture
def hospital(committed: None) -> Organisation:
    """An organisation with rows that were made, changed, removed and made."""
    organisation = make_organisation()
    with acting_for(organisation.pk):
        author = make_member(organisation, "Ana Writer", Role.AUTHOR)
        post = Post.objects.create(organisation=organisation, author=author, title="Words")
        Department.objects.create(organisation=organisation, name="Gone").delete()
        Department.objects.create(organisation=organisation, name="Cardiology")
    with acting_for(organisation.pk):
        post.tags = ["heart", "“quoted”"]
        post.title = "Better words"
        post.save()
    return organisation


@pytest.fixture
def silently(hospital: Organisation, cluster: Cluster) -> Iterator[Silently]:
    """As an owner of the database does who switches a table's triggers off."""
    with psycopg.connect(cluster.owner_dsn(), autocommit=True) as owner:

        def run(statement: str) -> None:
            table = next(word for word in statement.split() if "_" in word)
            owner.execute(f"ALTER TABLE {table} DISABLE TRIGGER record_note".encode())
            assert owner.execute(statement.encode()).rowcount
            owner.execute(f"ALTER TABLE {table} ENABLE TRIGGER record_note".encode())

        yield run


def test_rows_are_as_recorded(hospital: Organisation) -> None:
    assert list(differences(hospital.pk)) == []


@pytest.mark.parametrize(
    ("statement", "table", "why"),
    [
        (
            "UPDATE planner_post SET title = 'Other words'",
            "planner_post",
            "title changed, and no entry says so",
        ),
        (
            "UPDATE planner_post SET state = 'approved', kind = 'alert'",
            "planner_post",
            "kind, state changed, and no entry says so",
        ),
        (
            "DELETE FROM people_department",
            "people_department",
            "it was removed, and no entry says so",
        ),
        (
            SLY,
            "people_department",
            "it was made, and no entry says so",
        ),
        (
            "UPDATE people_organisation SET name = 'Another'",
            "people_organisation",
            "name changed, and no entry says so",
        ),
    ],
    ids=["words", "state", "removed", "made", "organisation"],
)
def test_a_row_that_was_touched_silently_is_named(
    hospital: Organisation, silently: Silently, statement: str, table: str, why: str
) -> None:
    silently(statement)
    assert verify(hospital.pk).holds
    assert [(one.table, one.why) for one in differences(hospital.pk)] == [(table, why)]


def test_what_is_left_out_of_the_record_may_change(
    hospital: Organisation, silently: Silently
) -> None:
    silently("UPDATE planner_post SET changed_at = now()")
    assert list(differences(hospital.pk)) == []


def test_a_column_that_came_with_a_migration_is_no_difference(
    hospital: Organisation, cluster: Cluster
) -> None:
    with psycopg.connect(cluster.owner_dsn(), autocommit=True) as owner:
        owner.execute("ALTER TABLE people_department ADD COLUMN floor integer DEFAULT 1")
        try:
            assert list(differences(hospital.pk)) == []
        finally:
            owner.execute("ALTER TABLE people_department DROP COLUMN floor")


def test_another_organisation_is_not_asked(hospital: Organisation, silently: Silently) -> None:
    other = make_organisation("other")
    silently("DELETE FROM people_department")
    assert list(differences(other.pk)) == []
