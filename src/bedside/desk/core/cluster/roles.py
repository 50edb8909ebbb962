"""The two roles of a database, and what each may do in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from psycopg import sql

if TYPE_CHECKING:
    import psycopg

SUPERUSER = "postgres"  # makes roles and databases; nothing of ours works in its name
OWNER = "bedside_owner"  # owns the database and everything in it; runs migrations
# Owns nothing: web and worker. It may do what the fences give it (`core/fences.py`), table by
# table; rights by default would come back with every table that a restore makes.
APP = "bedside_app"
DATABASE = "bedside"


def settle(connection: psycopg.Connection[Any], passwords: dict[str, str], *, tests: bool) -> None:
    """Make or renew both roles. Raises psycopg.Error.

    `connection` is the superuser's. With `tests` the owner may make databases of its own.
    """
    for role, password in passwords.items():
        known = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role]).fetchone()
        connection.execute(
            sql.SQL(
                "{} ROLE {} WITH LOGIN NOSUPERUSER NOCREATEROLE NOREPLICATION NOBYPASSRLS {} "
                "PASSWORD {}"
            ).format(
                sql.SQL("ALTER" if known else "CREATE"),
                sql.Identifier(role),
                sql.SQL("CREATEDB" if tests and role == OWNER else "NOCREATEDB"),
                sql.Literal(password),
            )
        )


def make_database(connection: psycopg.Connection[Any], name: str) -> None:
    """Make the database `name` for the owner unless it is there. Raises psycopg.Error.

    `connection` is the superuser's and in autocommit.
    """
    asked = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
    if asked.fetchone():
        return
    connection.execute(
        sql.SQL("CREATE DATABASE {} OWNER {}").format(sql.Identifier(name), sql.Identifier(OWNER))
    )
    connection.execute(
        sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(sql.Identifier(name))
    )
    connection.execute(
        sql.SQL("GRANT CONNECT ON DATABASE {} TO {}").format(
            sql.Identifier(name), sql.Identifier(APP)
        )
    )
