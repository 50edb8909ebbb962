"""Migrations: which wait, and applying them. Needs Django set up."""

from __future__ import annotations

from django.core.management import call_command
from django.db import connections
from django.db.migrations.executor import MigrationExecutor

# One at a time, however many programs start together: any number, the same for all of them.
_LOCK = 0x0BED51DE


def pending(using: str = "default") -> list[str]:
    """The migrations that wait, by name. Raises django.db.Error."""
    executor = MigrationExecutor(connections[using])
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _ in plan]


def migrate() -> None:
    """Apply what waits, as the owner, and raise what stands on the tables. Raises django.db.Error.

    Safe to run from several programs at once: the others wait.
    """
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [_LOCK])
        try:
            call_command("migrate", database="owner", verbosity=0, interactive=False)
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [_LOCK])
