"""`bedside backup`: the database and the pictures in one file."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

from bedside.cli.parser import Parser
from bedside.desk.core.installation import Installation
from bedside.desk.core.reach import reached


def main(arguments: list[str]) -> int:
    """Write a backup; the exit code."""
    parser = Parser(
        "backup",
        "Write the database and the pictures to one file. The desk may go on working.",
        "Keep the folder “keys” apart from it: both together open everything.",
    )
    parser.add_argument("file", nargs="?", type=Path, help="default bedside-DAY-TIME.tar")
    parser.add_argument("--with-keys", action="store_true", help="put the keys in, too")
    options = parser.parse_args(arguments)
    day = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    into = options.file or Path(f"bedside-{day}.tar")
    installation = Installation.here()
    with installation.opened(), reached("owner"):
        from django.conf import settings

        from bedside.desk.core.backup import make

        dsn = os.environ.get("DATABASE_OWNER_URL") or os.environ["DATABASE_URL"]
        parts = make(
            installation.home, dsn, Path(settings.MEDIA_ROOT), into, with_keys=options.with_keys
        )
    size = into.stat().st_size / 1_000_000
    print(f"{into}: the database and {len(parts) - 1} other files, {size:.1f} MB.")
    if options.with_keys:
        print("The keys are in it: keep it where you would keep passwords.")
    else:
        print(f"To restore it you also need {installation.home / 'keys'}. Keep that elsewhere.")
    return 0
