"""PostgreSQL's own programs for dumps, told where to go without showing a password."""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from psycopg.conninfo import conninfo_to_dict

from bedside.desk.core.cluster.programs import program
from bedside.desk.core.trouble import Trouble

if TYPE_CHECKING:
    from collections.abc import Sequence


def dump(dsn: str, into: Path) -> None:
    """Write the whole database to `into`, compressed. Raises Trouble."""
    _run("pg_dump", dsn, ["--format=custom", f"--file={into}"], "The database cannot be dumped")


def load(dsn: str, dump_file: Path) -> None:
    """Fill an empty database from a dump: all of it or nothing. Raises Trouble."""
    _run(
        "pg_restore",
        dsn,
        ["--exit-on-error", "--single-transaction", "--no-owner", "--dbname=", str(dump_file)],
        "The database cannot be restored",
    )


def _run(name: str, dsn: str, words: Sequence[str], otherwise: str) -> None:
    with tempfile.TemporaryDirectory(prefix="bedside-") as private:
        # A service file takes every part of an address; command lines are for everyone to see.
        service = Path(private) / "service"
        parts = conninfo_to_dict(dsn)
        service.touch(mode=0o600)
        lines = [f"{key}={value}" for key, value in parts.items()]
        service.write_text("\n".join(["[bedside]", *lines, ""]), "utf-8")
        done = subprocess.run(  # noqa: S603 - our own program and words
            [str(program(name)), *words],
            check=False,
            capture_output=True,
            text=True,
            env={**os.environ, "PGSERVICEFILE": str(service), "PGSERVICE": "bedside"},
        )
    if done.returncode:
        said = [line for line in done.stderr.splitlines() if line.strip()]
        raise Trouble(f"{otherwise}: {said[0] if said else 'it did not say why'}")
