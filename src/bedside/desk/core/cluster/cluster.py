"""One embedded server: started, asked for addresses, stopped."""

from __future__ import annotations

import fcntl
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Self
from urllib.parse import quote

import psycopg

from bedside.desk.core.cluster import folder as layout
from bedside.desk.core.cluster import programs, server
from bedside.desk.core.cluster.account import ordinary
from bedside.desk.core.cluster.roles import (
    APP,
    DATABASE,
    OWNER,
    SUPERUSER,
    make_database,
    settle,
)
from bedside.desk.core.trouble import Trouble

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Iterator
    from typing import TextIO


class Cluster:
    """The server of `folder`, which is made when it is not there.

    `durable=False` is for tests: fast, and lost with the power; the owner may make databases.
    One process at a time runs it; others may read its addresses. The server outlives a kill of
    that process, and the next `start` takes over.
    """

    def __init__(self, folder: Path, *, durable: bool = True) -> None:
        self.folder = folder
        self.durable = durable
        self._process: subprocess.Popen[bytes] | None = None
        self._lock: TextIO | None = None

    @classmethod
    @contextmanager
    def temporary(cls) -> Iterator[Cluster]:
        """A running server for tests that leaves nothing behind."""
        place = Path(tempfile.mkdtemp(prefix="bedside-"))
        place.chmod(0o711)  # the server may run as another account
        try:
            with cls(place / "postgres", durable=False) as cluster:
                yield cluster
        finally:
            shutil.rmtree(place, ignore_errors=True)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def pid(self) -> int | None:
        """The number of the server's process while this object runs it."""
        return self._process.pid if self.is_alive() and self._process else None

    def is_alive(self) -> bool:
        """Whether this object runs a server that has not ended."""
        return self._process is not None and self._process.poll() is None

    def is_in_use(self) -> bool:
        """Whether another process runs the server of this folder."""
        if self._lock is not None or not (self.folder / "lock").exists():
            return False
        with (self.folder / "lock").open("a") as tried:
            try:
                fcntl.flock(tried, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                return True
        return False

    def start(self) -> None:
        """Start the server and make its roles and database. Raises Trouble. Twice is once."""
        if self.is_alive():
            return
        account = ordinary(self.folder.resolve())
        real = layout.prepare(self.folder, account)
        self._hold(real)
        try:
            server.end_orphan(real)
            tools = programs.usable_by(account, real)
            superuser = layout.make_password(real, account, SUPERUSER)
            if not (layout.data(real) / "PG_VERSION").exists():
                server.make(tools, real, account, superuser)
            for role in (OWNER, APP):
                layout.make_password(real, account, role)
            self._process = server.start(tools, real, account, durable=self.durable)
            self._settle()
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """End the server this object runs, if any."""
        if self._process is not None:
            server.stop(self._process)
            self._process = None
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def owner_dsn(self, dbname: str = DATABASE) -> str:
        """The address of `dbname` for migrations. Raises Trouble when there is no server yet."""
        return self._dsn(OWNER, dbname)

    def app_dsn(self, dbname: str = DATABASE) -> str:
        """The address of `dbname` for web and worker. Raises Trouble as above."""
        return self._dsn(APP, dbname)

    def make_database(self, name: str) -> None:
        """Make one more database of the owner's in the running server. Raises Trouble."""
        try:
            with self._superuser("postgres") as connection:
                make_database(connection, name)
        except psycopg.Error as error:
            raise Trouble(f"The database {name} could not be made: {_said(error)}") from None

    def _settle(self) -> None:
        real = self.folder.resolve()
        passwords = {role: layout.password(real, role) for role in (OWNER, APP)}
        try:
            with self._superuser("postgres") as connection:
                settle(connection, passwords, tests=not self.durable)
                make_database(connection, DATABASE)
        except psycopg.Error as error:
            raise Trouble(f"PostgreSQL started but refused its set-up: {_said(error)}") from None

    def _hold(self, real: Path) -> None:
        # A lock that the kernel lets go when its process dies, however it dies.
        if self._lock is not None:
            return  # the server died and starts again: the folder stayed ours
        file = real / "lock"
        self._lock = file.open("a")
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            self._lock.close()
            self._lock = None
            raise Trouble(
                f"Bedside already runs with the data in {self.folder}. "
                "Stop it first, or name another folder with BEDSIDE_HOME."
            ) from None

    def _superuser(self, dbname: str) -> psycopg.Connection[tuple[object, ...]]:
        return psycopg.connect(self._dsn(SUPERUSER, dbname), autocommit=True)

    def _dsn(self, role: str, dbname: str) -> str:
        real = self.folder.resolve()
        where = f"host={quote(str(layout.socket_folder(real)), safe='')}&port=5432"
        return f"postgresql://{role}:{layout.password(real, role)}@/{quote(dbname)}?{where}"


def _said(error: psycopg.Error) -> str:
    return (str(error).strip().splitlines() or ["it did not say why"])[0]
