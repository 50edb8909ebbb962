"""One installation: its folder, its database (embedded or given) and what its programs are told."""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bedside.desk.core import environment
from bedside.desk.core.keys import keys
from bedside.desk.core.trouble import Trouble

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bedside.desk.core.cluster import Cluster

SETTINGS = "bedside.desk.core.settings"


@dataclass(frozen=True)
class Installation:
    """The installation in `home`; what the operator did not set is empty."""

    home: Path
    database_url: str
    owner_url: str
    address: str

    @classmethod
    def here(cls) -> Installation:
        """The one that the environment names (BEDSIDE_HOME, DATABASE_URL, DATABASE_OWNER_URL)."""
        return cls(
            environment.home().absolute(),
            os.environ.get("DATABASE_URL", ""),
            os.environ.get("DATABASE_OWNER_URL", ""),
            os.environ.get("BEDSIDE_ADDRESS", ""),
        )

    def prepare(self) -> None:
        """Make the folder. Raises Trouble when it cannot be written."""
        trial = self.home / f".trial-{os.getpid()}"
        try:
            self.home.mkdir(parents=True, exist_ok=True)
            trial.touch()  # a read-only disk agrees to everything but writing
            trial.unlink()
            (self.home / "media").mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            reason = (error.strerror or "unknown reason").lower()
            raise Trouble(
                f"The data folder {self.home} cannot be written ({reason}). "
                "Make it writable, or name another with BEDSIDE_HOME."
            ) from None

    def cluster(self) -> Cluster | None:
        """The embedded server, not started; None with a database of the operator's own."""
        if self.database_url:
            return None
        from bedside.desk.core.cluster import Cluster

        return Cluster(self.home / "postgres")

    def variables(self) -> dict[str, str]:
        """The environment that the desk's settings read, whole. Raises Trouble.

        With the embedded database, its server must have been made.
        """
        told = {
            **keys(self.home, os.environ),
            "BEDSIDE_HOME": str(self.home),
            "DJANGO_SETTINGS_MODULE": SETTINGS,
        }
        cluster = self.cluster()
        if cluster is not None:
            told["DATABASE_URL"] = cluster.app_dsn()
            told["DATABASE_OWNER_URL"] = cluster.owner_dsn()
        return {**os.environ, **told}

    @contextmanager
    def opened(self) -> Iterator[None]:
        """With the desk's settings in force and its database running. Raises Trouble.

        The embedded server is started for as long as it is needed, unless `bedside up` runs it.
        """
        import django

        self.prepare()
        cluster = self.cluster()
        starts = cluster is not None and not cluster.is_in_use()
        try:
            if cluster is not None and starts:
                cluster.start()
            os.environ.update(self.variables())
            django.setup()
            yield
        finally:
            if cluster is not None and starts:
                from django.db import connections

                connections.close_all()
                cluster.stop()
