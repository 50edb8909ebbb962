"""Raising the record's functions and triggers from the models, after every migration."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from django.apps import apps
from django.conf import settings
from django.db import connections

from bedside.desk.core.fences import owned_models

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SQL = Path(__file__).with_name("ledger.sql")
_FUNCTIONS = (
    "record_salt_of(uuid, text, text)",
    "record_veiled(jsonb, text[], text)",
    "record_changed(jsonb, jsonb)",
    "record_write(uuid, text, text, text, jsonb, jsonb)",
    "record_note()",
    "record_note_person()",
    "record_seal()",
)
# Rows of a person, who may belong to several organisations: the column that names them, what only
# its change is told of, and what changes without anybody's doing.
PERSONAL = {
    "people_user": ("id", ("password",), ("last_login",)),
    "account_emailaddress": ("user_id", (), ()),
    "mfa_authenticator": ("user_id", ("data",), ("last_used_at",)),
    # Signing in makes one, signing out or ending it removes it.
    "usersessions_usersession": ("user_id", ("session_key",), ("last_seen_at", "data")),
}
# Tables of an organisation that are not of `Owned` rows: the column that names it.
BESIDES = {"people_organisation": "id"}


def raise_ledger(using: str) -> None:
    """Raise functions and triggers on the database `using`, whose connection must own the tables.

    Running it again changes nothing.
    """
    with connections[using].cursor() as cursor:
        cursor.execute(_SQL.read_text("utf-8"))
        for statement in _statements():
            cursor.execute(statement)


def recorded_tables() -> list[str]:
    """Every table whose changes are recorded."""
    owned = [model._meta.db_table for model in owned_models() if model.recorded]
    return [*owned, *BESIDES, *PERSONAL]


def columns_of(table: str) -> tuple[list[str], list[str]]:
    """The columns of a recorded table that hold texts, and those that are left out."""
    for model in owned_models():
        if model._meta.db_table == table:
            columns = {field.name: str(field.column) for field in model._meta.local_fields}
            return (
                [columns[name] for name in model.content],
                [columns[name] for name in model.unrecorded],
            )
    return [], []


def _statements() -> Iterator[str]:
    for function in _FUNCTIONS:
        # Whoever may run these could write entries; a trigger fires without the right to.
        yield f"REVOKE EXECUTE ON FUNCTION {function} FROM PUBLIC, {settings.APP_ROLE}"
    # This one only computes; `rows.py` compares with what it gives.
    yield f"GRANT EXECUTE ON FUNCTION record_veiled(jsonb, text[], text) TO {settings.APP_ROLE}"
    for model in owned_models():
        table = model._meta.db_table
        if not model.recorded:
            yield f"DROP TRIGGER IF EXISTS record_note ON {table}"
            continue
        content, unseen = columns_of(table)
        yield _trigger(table, "record_note", "organisation_id", content, unseen)
    for table, column in BESIDES.items():
        yield _trigger(table, "record_note", column, (), ())
    known = {model._meta.db_table for model in apps.get_models()}
    for table, (column, secret, unseen_too) in PERSONAL.items():
        if table in known:
            yield _trigger(table, "record_note_person", column, secret, unseen_too)
    yield "DROP TRIGGER IF EXISTS record_seal ON record_entry"
    yield (
        "CREATE CONSTRAINT TRIGGER record_seal AFTER INSERT ON record_entry "
        "DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_seal()"
    )


def _trigger(
    table: str, function: str, column: str, special: Iterable[str], unseen: Iterable[str]
) -> str:
    return (
        f"CREATE OR REPLACE TRIGGER record_note AFTER INSERT OR UPDATE OR DELETE ON {table} "
        f"FOR EACH ROW EXECUTE FUNCTION "
        f"{function}('{column}', '{','.join(special)}', '{','.join(unseen)}')"
    )
