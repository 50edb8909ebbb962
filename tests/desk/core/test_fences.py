"""The database keeps organisations apart and immutable rows as they are, whatever the app asks."""

from collections.abc import Callable

import pytest
from django.db import DatabaseError, connection, transaction

from bedside.desk.core.fences import RECORD, owned_models, raise_fences
from bedside.desk.core.owned import Owned
from bedside.desk.core.tenancy import acting_for, put_in_sight
from bedside.desk.people.models import Department, Organisation
from tests.desk.conftest import People, make_member, make_organisation


def test_another_organisations_rows_are_not_there(hospital: Organisation) -> None:
    Department.objects.create(organisation=hospital, name="Cardiology")
    put_in_sight(make_organisation("other").pk)
    assert not Department.objects.exists()
    put_in_sight(None)
    assert not Department.objects.exists()
    put_in_sight(hospital.pk)
    assert Department.objects.count() == 1


def test_nothing_is_written_for_an_organisation_out_of_sight(hospital: Organisation) -> None:
    other = make_organisation("other")
    with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
        Department.objects.create(organisation=other, name="Cardiology")


def test_a_row_cannot_point_at_another_organisations_row(
    hospital: Organisation, people: People, looking_at: Callable[[Organisation], None]
) -> None:
    other = make_organisation("other")
    looking_at(other)
    theirs = Department.objects.create(organisation=other, name="Cardiology")
    looking_at(hospital)
    people.author.department_id = theirs.pk
    with pytest.raises(DatabaseError, match="same_organisation"):
        save_at_once(people.author)


def save_at_once(row: Owned) -> None:
    """Save, and ask every deferred constraint now; undone when one refuses."""
    with transaction.atomic():
        row.save()
        connection.cursor().execute("SET CONSTRAINTS ALL IMMEDIATE")


def test_acting_for_ends_with_its_block(hospital: Organisation) -> None:
    other = make_organisation("other")
    with acting_for(other.pk, source="worker"):
        make_member(other, "Someone Else")
        assert Department.objects.count() == 0
    Department.objects.create(organisation=hospital, name="Cardiology")
    assert Department.objects.count() == 1


@pytest.mark.parametrize("model", owned_models(), ids=lambda model: model._meta.db_table)
def test_every_table_of_an_organisation_is_fenced(db: None, model: type[Owned]) -> None:
    table = model._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute("SELECT relrowsecurity FROM pg_class WHERE relname = %s", [table])
        assert cursor.fetchone() == (True,)
        cursor.execute("SELECT count(*) FROM pg_policies WHERE tablename = %s", [table])
        assert cursor.fetchone() == (1,)
        cursor.execute("SELECT has_table_privilege(%s, 'UPDATE, DELETE')", [table])
        may_change = cursor.fetchone() == (True,)
        cursor.execute("SELECT has_table_privilege(%s, 'TRUNCATE')", [table])
        assert cursor.fetchone() == (False,)
    assert may_change is not model.immutable


def test_raising_the_fences_again_changes_nothing(committed: None) -> None:
    raise_fences("owner")


def test_every_table_with_an_organisation_is_of_owned_rows(db: None) -> None:
    fenced = {model._meta.db_table for model in owned_models()} | set(RECORD)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name FROM information_schema.columns "
            "WHERE table_schema = 'public' AND column_name = 'organisation_id'"
        )
        assert {name for (name,) in cursor.fetchall()} <= fenced
