"""A large organisation on a database of its own, and the desk's web server before it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx
import psycopg

from bedside.desk.core.installation import Installation

SQL = Path(__file__).with_name("large.sql")


@contextmanager
def installation() -> Iterator[dict[str, str]]:
    """A migrated database on the embedded server; yields the environment of the desk."""
    with TemporaryDirectory(prefix="bedside-bench-") as folder:
        Path(folder).chmod(0o711)
        home = Path(folder) / "home"
        os.environ.pop("DATABASE_URL", None)
        os.environ["BEDSIDE_HOME"] = str(home)
        place = Installation.here()
        place.prepare()
        cluster = place.cluster()
        assert cluster is not None
        cluster.start()
        try:
            told = place.variables()
            run = [sys.executable, "-m", "bedside", "migrate"]
            subprocess.run(run, env=told, check=True, stdout=subprocess.DEVNULL)
            yield told
        finally:
            cluster.stop()


def fill(told: dict[str, str], posts: int, entries: int) -> None:
    """Put one hospital there with that many posts and record entries (as the owner)."""
    with psycopg.connect(told["DATABASE_OWNER_URL"], autocommit=True) as owner:
        statements = SQL.read_text(encoding="utf-8")
        statements = statements.replace(":posts", str(posts)).replace(":entries", str(entries))
        # One by one: a table with checks still to come cannot be altered.
        for statement in statements.split(";\n"):
            owner.execute(statement.encode())


@contextmanager
def web(told: dict[str, str], port: int) -> Iterator[str]:
    """The desk's web server and worker; yields the address when both are well."""
    command = [sys.executable, "-m", "bedside", "web", "--port", str(port)]
    process = subprocess.Popen(command, env=told, stdout=subprocess.DEVNULL)
    worker = subprocess.Popen([sys.executable, "-m", "bedside", "worker"], env=told)
    address = f"http://localhost:{port}"
    try:
        for _ in range(300):
            try:
                if httpx.get(f"{address}/healthz", timeout=5).status_code == HTTPStatus.OK:
                    break
            except httpx.HTTPError:
                pass
            time.sleep(0.2)
        yield address
    finally:
        for child in (process, worker):
            child.terminate()
            child.wait(20)
