"""A real worker in a process of its own, which a test may kill."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

from django.conf import settings
from django.db import connections

from bedside.desk.core.cluster import Cluster

_PATIENCE = 60  # seconds


@contextlib.contextmanager
def working(cluster: Cluster, home: Path, *, tasks: int = 2) -> Iterator[subprocess.Popen[bytes]]:
    """`bedside worker` on the tests' database; ended with the block, if it has not died."""
    log = (home / "worker.log").open("wb")
    process = subprocess.Popen(
        [sys.executable, "-m", "bedside", "worker", "--tasks", str(tasks)],
        env={
            **os.environ,
            "BEDSIDE_HOME": str(home),
            "DATABASE_URL": cluster.app_dsn(),
            "DATABASE_OWNER_URL": cluster.owner_dsn(),
            "BEDSIDE_SECRET_KEY": str(settings.SECRET_KEY),
            "BEDSIDE_KEYS": ",".join(settings.SECRET_KEYS_AT_REST),
            "BEDSIDE_MEDIA": str(settings.MEDIA_ROOT),
            "BEDSIDE_ALLOW_PRIVATE": "localhost",
        },
        stdout=subprocess.DEVNULL,
        stderr=log,
    )
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        log.close()


def eventually(holds: Callable[[], object], what: str) -> None:
    """Wait until something holds that another process brings about."""
    tick = threading.Event()
    for _ in range(_PATIENCE * 10):
        if holds():
            return
        tick.wait(0.1)
    raise AssertionError(f"it never came to this: {what}")


def let_go_of_the_database() -> None:
    """Close this process's connections, before the server is restarted."""
    connections.close_all()
