"""`bedside migrate`: bring the database to this version, as its owner."""

from __future__ import annotations

from bedside.cli.parser import Parser
from bedside.desk.core.installation import Installation
from bedside.desk.core.reach import reached


def main(arguments: list[str]) -> int:
    """Migrate; the exit code."""
    parser = Parser("migrate", "Bring the database to this version of Bedside.")
    parser.add_argument("--check", action="store_true", help="only say whether it is needed")
    options = parser.parse_args(arguments)
    with Installation.here().opened(), reached("owner"):
        from bedside.desk.core.schema import migrate, pending

        waiting = pending("owner")
        if options.check:
            print("\n".join(waiting) or "The database is up to date.")
            return 1 if waiting else 0
        migrate()
    print(f"The database is up to date ({len(waiting)} migrations applied).")
    return 0
