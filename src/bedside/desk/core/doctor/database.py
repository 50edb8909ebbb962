"""The database: reached, new enough, migrated, fenced, and its app's role a modest one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import Error, connections

from bedside.desk.core import schema
from bedside.desk.core.doctor.finding import Finding
from bedside.desk.core.health import workers
from bedside.desk.core.reach import first_line

if TYPE_CHECKING:
    from collections.abc import Iterator

OLDEST = 15  # PostgreSQL's major version
_HOW = "docs/how-to/bring-your-own-postgresql.md tells how."


def database() -> Iterator[Finding]:
    """Everything about the database of the settings in force."""
    try:
        connections["default"].ensure_connection()
        connections["owner"].ensure_connection()
    except Error as error:
        yield Finding("database", f"It cannot be reached: {first_line(error)}. Does it run? {_HOW}")
        return
    yield from _server()
    waiting = schema.pending("owner")
    yield Finding(
        "migrations",
        f"{len(waiting)} wait. Apply them: bedside migrate" if waiting else "",
    )
    yield from _role()
    if not waiting:
        yield from _fences()


def worker() -> Finding:
    """Whether one works. Call only when the desk should be running."""
    return Finding(
        "worker", "" if workers() else "None gives a sign of life. Start it: bedside worker"
    )


def _server() -> Iterator[Finding]:
    version = connections["default"].cursor().connection.info.server_version // 10000
    yield Finding(
        f"PostgreSQL {version}",
        "" if version >= OLDEST else f"Bedside needs PostgreSQL {OLDEST} or newer.",
    )


def _role() -> Iterator[Finding]:
    with connections["default"].cursor() as cursor:
        cursor.execute(
            "SELECT current_user, rolsuper OR rolbypassrls, EXISTS (SELECT FROM pg_class "
            "WHERE relowner = pg_roles.oid AND relkind = 'r') "
            "FROM pg_roles WHERE rolname = current_user"
        )
        name, is_mighty, owns = cursor.fetchone() or ("?", True, True)
        cursor.execute("SELECT session_user <> current_user")
        (is_borrowed,) = cursor.fetchone() or (False,)
    yield Finding(
        f"role of the app ({name})",
        f"It owns tables or passes by row-level security. {_HOW}" if is_mighty or owns else "",
    )
    if is_borrowed:
        yield Finding(
            "address of the app",
            "Web and worker sign in as the owner and step down. Give them an address of their "
            f"own (DATABASE_URL) beside the owner's (DATABASE_OWNER_URL). {_HOW}",
            may_wait=True,
        )


def _fences() -> Iterator[Finding]:
    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "SELECT relname FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid "
            "WHERE relkind = 'r' AND attname = 'organisation_id' AND NOT relrowsecurity "
            "AND relnamespace = 'public'::regnamespace"
        )
        bare = [name for (name,) in cursor.fetchall()]
    yield Finding(
        "row-level security",
        f"{', '.join(bare)} stand open. Raise it again: bedside migrate" if bare else "",
    )
