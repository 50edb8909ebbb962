"""Every change leaves an entry, written by the database and by nobody else."""

import json
from typing import Any

import pytest
from allauth.usersessions.models import UserSession
from django.db import DatabaseError, connection, transaction

from bedside.desk.core.fences import RECORD, owned_models
from bedside.desk.core.tenancy import acting_for, put_in_sight
from bedside.desk.people.models import Department, Organisation, User
from bedside.desk.planner.models import Post
from bedside.desk.record.ledger import PERSONAL, raise_ledger, recorded_tables
from bedside.desk.record.models import Entry, Salt
from tests.desk.conftest import People, make_member, make_organisation

# A trigger of one's own that calls the function which writes entries.
FORGE = """
    CREATE TEMP TABLE mine (id int, organisation_id uuid);
    CREATE TRIGGER forge AFTER INSERT ON mine
    FOR EACH ROW EXECUTE FUNCTION record_note('organisation_id', '', '')
"""


def last(table: str) -> dict[str, Any]:
    entry = Entry.objects.filter(table=table).order_by("-id")[0]
    return json.loads(entry.payload)


def test_an_entry_tells_who_what_when_and_from_where(
    hospital: Organisation, people: People
) -> None:
    with acting_for(
        hospital.pk, member=people.author.pk, user=people.author.user_id, source="192.0.2.7"
    ):
        ward = Department.objects.create(organisation=hospital, name="Cardiology")
    entry = Entry.objects.get(table="people_department")
    told = json.loads(entry.payload)
    assert told["member"] == str(people.author.pk) == str(entry.member_id)
    assert told["user"] == str(people.author.user_id)
    assert told["source"] == entry.source == "192.0.2.7"
    assert told["action"] == entry.action == "insert"
    assert told["object"] == entry.object_id == str(ward.pk)
    assert told["at"] == entry.at.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    assert told["before"] is None
    assert told["after"]["name"] == "Cardiology"


def test_a_change_tells_what_was_before_and_after(hospital: Organisation) -> None:
    ward = Department.objects.create(organisation=hospital, name="Cardiology")
    ward.name = "Heart centre"
    ward.save()
    assert last("people_department")["before"] == {"name": "Cardiology"}
    assert last("people_department")["after"] == {"name": "Heart centre"}
    ward.delete()
    assert last("people_department")["action"] == "delete"
    assert last("people_department")["before"]["name"] == "Heart centre"
    assert last("people_department")["after"] is None


def test_a_change_that_changes_nothing_leaves_no_entry(hospital: Organisation) -> None:
    ward = Department.objects.create(organisation=hospital, name="Cardiology")
    ward.save()
    assert Entry.objects.filter(table="people_department").count() == 1


def test_words_of_a_post_enter_only_as_a_hash_that_nobody_can_guess(
    hospital: Organisation, people: People
) -> None:
    title = "Congratulations to John Smith"
    post = Post.objects.create(organisation=hospital, author=people.author, title=title)
    told = last("planner_post")["after"]
    assert list(told["title"]) == ["sha256"]
    other = Post.objects.create(organisation=hospital, author=people.author, title=title)
    assert last("planner_post")["after"]["title"] != told["title"]
    assert not Entry.objects.filter(payload__contains="John").exists()
    assert Salt.objects.filter(table="planner_post").count() == 2
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM planner_post WHERE id = %s", [other.pk])
    assert list(Salt.objects.filter(table="planner_post").values_list("object_id", flat=True)) == [
        str(post.pk)
    ]


def test_what_changes_with_every_heartbeat_is_left_out(
    hospital: Organisation, people: People
) -> None:
    post = Post.objects.create(organisation=hospital, author=people.author)
    before = Entry.objects.count()
    post.save()  # moves changed_at
    assert Entry.objects.count() == before


def test_a_secret_of_a_person_is_told_as_changed_and_no_more(
    hospital: Organisation, people: People
) -> None:
    user = User.objects.get(pk=people.author.user_id)
    user.set_password("a new one that is long")
    user.save()
    told = last("people_user")
    assert told["before"] == told["after"] == {"password": "…"}
    assert told["object"] == str(user.pk)


def test_a_person_of_two_organisations_is_in_both_records(hospital: Organisation) -> None:
    make_member(hospital, "Ana Writer")
    other = make_organisation("other")
    user = User.objects.get()
    with acting_for(other.pk):
        other_member = make_member(other, "Somebody")
        other_member.user = user
        other_member.save()
    user.name = "Ana Maria Writer"
    user.save()
    told = []
    for one in (hospital, other):
        put_in_sight(one.pk)
        told.append(last("people_user")["after"])
    assert told == [{"name": "Ana Maria Writer"}] * 2


@pytest.mark.parametrize(
    "forbidden",
    [
        "INSERT INTO record_entry SELECT * FROM record_entry",
        "UPDATE record_entry SET payload = '{}'",
        "DELETE FROM record_entry",
        "TRUNCATE record_entry",
        "UPDATE record_head SET hash = ''",
        "DELETE FROM record_salt",
        "SELECT record_write(bedside_organisation(), 'insert', 't', '1', NULL, NULL)",
        "SELECT record_salt_of(bedside_organisation(), 't', '1')",
        FORGE,
        "ALTER TABLE people_department DISABLE TRIGGER record_note",
        "DROP TRIGGER record_note ON people_department",
        "SET session_replication_role = replica",
    ],
)
def test_the_app_cannot(hospital: Organisation, forbidden: str) -> None:
    Department.objects.create(organisation=hospital, name="Cardiology")
    with (
        pytest.raises(DatabaseError, match=r"permission denied|must be owner"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(forbidden)


@pytest.mark.parametrize("table", recorded_tables())
def test_every_recorded_table_has_its_trigger(db: None, table: str) -> None:
    function = "record_note_person" if table in PERSONAL else "record_note"
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT proname, tgenabled FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid "
            "WHERE tgrelid = %s::regclass AND tgname = 'record_note'",
            [table],
        )
        assert cursor.fetchall() == [(function, "O")]


def test_every_table_with_an_organisation_is_recorded_or_says_that_it_is_not(db: None) -> None:
    unrecorded = {model._meta.db_table for model in owned_models() if not model.recorded}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid "
            "WHERE relkind = 'r' AND attname = 'organisation_id' "
            "AND relnamespace = 'public'::regnamespace AND NOT EXISTS "
            "(SELECT FROM pg_trigger WHERE tgrelid = pg_class.oid AND tgname = 'record_note')"
        )
        assert {name for (name,) in cursor.fetchall()} == unrecorded | set(RECORD)


@pytest.mark.parametrize("table", RECORD)
def test_the_record_is_read_for_one_organisation_at_a_time(
    hospital: Organisation, people: People, table: str
) -> None:
    Post.objects.create(organisation=hospital, author=people.author, title="Words")
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(f"SELECT count(*) FROM {table}")
        assert cursor.fetchone() != (0,)
        put_in_sight(make_organisation("other").pk)
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(f"SELECT count(*) FROM {table} WHERE organisation_id = %s", [hospital.pk])
        assert cursor.fetchone() == (0,)


@pytest.mark.django_db(databases=["default", "owner"])
def test_raising_the_ledger_again_changes_nothing() -> None:
    raise_ledger("owner")


def test_text_of_any_shape_is_recorded(hospital: Organisation) -> None:
    ward = Department.objects.create(organisation=hospital, name='"\\ \u0001 \U0001f9e1 ’; --')
    assert last("people_department")["after"]["name"] == ward.name


def test_signing_in_is_recorded_without_its_key(hospital: Organisation, people: People) -> None:
    UserSession.objects.create(
        user_id=people.author.user_id, ip="192.0.2.7", user_agent="A browser", session_key="secret"
    )
    told = last("usersessions_usersession")
    assert told["after"]["ip"] == "192.0.2.7"
    assert told["after"]["session_key"] == "…"
    assert told["after"]["user_id"] == str(people.author.user_id)
