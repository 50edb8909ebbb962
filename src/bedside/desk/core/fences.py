"""The fences in the database: who sees which rows, and what may only be added to.

Raised from the models after every migration, as the owner: the app's role gets its rights, each
table of `Owned` rows a policy by organisation, each link between two of them a foreign key that
includes the organisation, and each immutable table loses change and removal. Running it again
changes nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.apps import apps
from django.conf import settings
from django.db import connections, models

from bedside.desk.core.owned import Owned

if TYPE_CHECKING:
    from collections.abc import Iterator

_FUNCTIONS = """
CREATE OR REPLACE FUNCTION bedside_organisation() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT nullif(current_setting('bedside.organisation', true), '')::uuid $$;
CREATE OR REPLACE FUNCTION bedside_user() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT nullif(current_setting('bedside.user', true), '')::uuid $$;
"""

# Rows of nobody in particular, or seen before it is known for whom one acts.
_POLICIES = {
    # Names and addresses of organisations are public; only their own members change one.
    "people_organisation": ("true", "id = bedside_organisation()"),
    # Whoever has signed in sees their own memberships, to choose one.
    "people_member": (
        "organisation_id = bedside_organisation() OR user_id = bedside_user()",
        "organisation_id = bedside_organisation()",
    ),
}
_OWN = "organisation_id = bedside_organisation()"
# Written by triggers alone (`record/ledger.sql`); the app looks.
RECORD = ("record_entry", "record_head", "record_salt")


def owned_models() -> list[type[Owned]]:
    """Every table of rows that belong to an organisation."""
    return [model for model in apps.get_models() if issubclass(model, Owned)]


def raise_fences(using: str) -> None:
    """Raise every fence on the database `using`, whose connection must own the tables."""
    with connections[using].cursor() as cursor:
        for statement in _statements():
            cursor.execute(statement)


def _statements() -> Iterator[str]:
    role = settings.APP_ROLE
    yield _FUNCTIONS
    yield f"""DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{role}') THEN
            CREATE ROLE {role} NOLOGIN;
            EXECUTE format('GRANT {role} TO %I', current_user);
        END IF;
    END $$"""
    yield f"GRANT USAGE ON SCHEMA public TO {role}"
    yield f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}"
    yield f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {role}"
    yield f"GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO {role}"
    yield f"REVOKE INSERT, UPDATE, DELETE ON django_migrations FROM {role}"
    for model in owned_models():
        yield from _table(model, role)
    for table in RECORD:
        yield from _policy(table, _OWN, _OWN)
        yield f"REVOKE INSERT, UPDATE, DELETE ON {table} FROM {role}"
    yield from _policy("people_organisation", *_POLICIES["people_organisation"])
    yield f"REVOKE DELETE ON people_organisation FROM {role}"


def _table(model: type[Owned], role: str) -> Iterator[str]:
    table = model._meta.db_table
    yield from _policy(table, *_POLICIES.get(table, (_OWN, _OWN)))
    if model.immutable:
        yield f"REVOKE UPDATE, DELETE ON {table} FROM {role}"
    yield _once(f"{table}_of_organisation", table, "UNIQUE (organisation_id, id)")
    for field in model._meta.local_fields:
        target = field.related_model if isinstance(field, models.ForeignKey) else None
        if isinstance(target, type) and issubclass(target, Owned):
            column, other = field.column, target._meta.db_table
            yield _once(
                f"{table}_{column}_same_organisation"[:63],
                table,
                f"FOREIGN KEY (organisation_id, {column}) REFERENCES {other} (organisation_id, id) "
                "DEFERRABLE INITIALLY DEFERRED",
                after=f"{other}_of_organisation",
            )


def _policy(table: str, seen: str, written: str) -> Iterator[str]:
    yield f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY"
    yield f"DROP POLICY IF EXISTS own_rows ON {table}"
    yield f"CREATE POLICY own_rows ON {table} USING ({seen}) WITH CHECK ({written})"


def _once(name: str, table: str, constraint: str, after: str = "") -> str:
    """Add a constraint unless it is there; `after` names one on the other table to add first."""
    other = after.removesuffix("_of_organisation")
    first = (
        f"IF NOT EXISTS (SELECT FROM pg_constraint WHERE conname = '{after}') "
        f"THEN ALTER TABLE {other} ADD CONSTRAINT {after} UNIQUE (organisation_id, id); END IF;"
        if after
        else ""
    )
    return f"""DO $$ BEGIN {first}
        IF NOT EXISTS (SELECT FROM pg_constraint WHERE conname = '{name}')
        THEN ALTER TABLE {table} ADD CONSTRAINT {name} {constraint}; END IF;
    END $$"""
