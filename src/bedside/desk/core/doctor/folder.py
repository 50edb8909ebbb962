"""The folder of an installation: there, writable, roomy, and its keys private."""

from __future__ import annotations

import os
import shutil
import stat
from typing import TYPE_CHECKING

from bedside.desk.core.doctor.finding import Finding
from bedside.desk.core.keys import KEYS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ENOUGH = 1_000_000_000  # bytes


def folder(home: Path) -> Iterator[Finding]:
    """The folder itself."""
    if not home.is_dir():
        yield Finding(f"folder {home}", "It is not there yet. Start the desk: bedside up")
        return
    may = os.access(home, os.W_OK | os.X_OK)
    yield Finding(
        f"folder {home}",
        "" if may else "It cannot be written. Make it writable, or name another: BEDSIDE_HOME",
    )
    free = shutil.disk_usage(home).free
    yield Finding(
        f"room on its disk ({free / 1e9:.1f} GB free)",
        "" if free >= ENOUGH else "Less than 1 GB is left. Make room before the database stops.",
    )


def keys(home: Path) -> Iterator[Finding]:
    """Each key: there, and for its owner's eyes only."""
    for key in KEYS:
        file = home / "keys" / key.name
        if os.environ.get(key.variable):
            yield Finding(f"key “{key.name}” (from {key.variable})")
        elif not file.is_file():
            yield Finding(
                f"key “{key.name}”",
                f"It is missing: put {file} back from where you keep it. “bedside up” makes "
                "a new one, which opens nothing that was sealed with the old one.",
            )
        else:
            mode = stat.S_IMODE(file.stat().st_mode)
            yield Finding(
                f"key “{key.name}”",
                f"Others may read it. Close it: chmod 600 {file}" if mode & 0o077 else "",
            )
