"""The server as a process: made, started in the foreground, found again, and ended."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING

from bedside.desk.core.cluster import folder as layout
from bedside.desk.core.trouble import Trouble

if TYPE_CHECKING:
    from collections.abc import Callable

    from bedside.desk.core.cluster.account import Account

READY_IN = 300.0  # seconds: a large database that lost its power reads its journal first
GONE_IN = 60.0
_PAUSE = 0.02
_LARGEST_LOG = 5_000_000  # bytes

_ALWAYS = {
    "listen_addresses": "",  # a socket in a private folder, and nothing on the network
    "port": "5432",
    "unix_socket_permissions": "0700",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "max_connections": "60",
    # A row may hold words about a patient; the log holds none.
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
}
_FORGETFUL = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


def make(programs: Path, folder: Path, account: Account, password_file: Path) -> None:
    """Make an empty server in `folder`. Raises Trouble.

    It is made aside and moved in place, so that a kill leaves no half of one.
    """
    arriving = folder / "data.new"
    shutil.rmtree(arriving, ignore_errors=True)
    made = subprocess.run(  # noqa: S603 - our own program and words
        [
            str(programs / "initdb"),
            f"--pgdata={arriving}",
            "--username=postgres",
            f"--pwfile={password_file}",
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C",
            "--no-instructions",
            "--no-sync",  # the first start writes it out
        ],
        check=False,
        capture_output=True,
        text=True,
        cwd=folder,
        env=_environment(),
        **account.popen(),
    )
    if made.returncode:
        raise Trouble(f"PostgreSQL could not make its files in {folder}: {_last(made.stderr)}")
    arriving.rename(layout.data(folder))


def start(
    programs: Path, folder: Path, account: Account, *, durable: bool
) -> subprocess.Popen[bytes]:
    """Start the server in `folder` and wait until it answers. Raises Trouble."""
    settings = {**_ALWAYS, "unix_socket_directories": str(layout.socket_folder(folder))}
    if not durable:
        settings |= _FORGETFUL
    log = layout.log(folder)
    if log.exists() and log.stat().st_size > _LARGEST_LOG:
        log.replace(log.with_suffix(".log.1"))
    began = log.stat().st_size if log.exists() else 0
    with log.open("ab") as written:
        log.chmod(0o600)
        process = subprocess.Popen(  # noqa: S603 - our own program and words
            [
                str(programs / "postgres"),
                "-D",
                str(layout.data(folder)),
                *(f"--{name}={value}" for name, value in settings.items()),
            ],
            stdin=subprocess.DEVNULL,
            stdout=written,
            stderr=written,
            cwd=folder,
            env=_environment(),
            # Ctrl+C in a terminal reaches everyone in a session; the server is to go last.
            start_new_session=True,
            **account.popen(),
        )
    if not _until(lambda: _is_ready(folder, process) or process.poll() is not None, READY_IN):
        stop(process)
        raise Trouble(f"PostgreSQL was not ready after {READY_IN:.0f} seconds; see {log}.")
    if process.returncode is not None:
        said = log.read_bytes()[began:].decode("utf-8", "replace")
        raise Trouble(f"PostgreSQL did not start: {_last(said)} (see {log})")
    return process


def stop(process: subprocess.Popen[bytes]) -> None:
    """End the server: no new work, open transactions rolled back, everything written."""
    if process.poll() is None:
        process.send_signal(signal.SIGINT)
    try:
        process.wait(GONE_IN)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGQUIT)
        process.wait(GONE_IN)


def end_orphan(folder: Path) -> bool:
    """End a server that its supervisor left behind in `folder`; whether there was one.

    Raises Trouble when it will not go.
    """
    file = layout.data(folder) / "postmaster.pid"
    pid = _first_number(file)
    if pid is None or not _is_running(pid):
        return False  # whatever file is left, PostgreSQL itself sees that it is stale
    if not _serves(pid, folder):
        # Another process has got the number since: the server of that file is gone.
        file.unlink(missing_ok=True)
        return False
    for ending in (signal.SIGINT, signal.SIGQUIT):
        _send(pid, ending)
        if _until(lambda: not _is_running(pid), GONE_IN):
            return True
    raise Trouble(f"A PostgreSQL server is left over in {folder} (process {pid}) and does not end.")


def _is_ready(folder: Path, process: subprocess.Popen[bytes]) -> bool:
    # The eighth line says how far the server is: the file is how pg_ctl waits, too.
    try:
        lines = (layout.data(folder) / "postmaster.pid").read_text("ascii").splitlines()
    except OSError:
        return False
    return len(lines) > 7 and lines[0] == str(process.pid) and lines[7].strip() == "ready"


def _first_number(file: Path) -> int | None:
    try:
        first = file.read_text("ascii").split("\n", 1)[0].strip()
    except (OSError, UnicodeDecodeError):
        return None
    return int(first) if first.isdecimal() and int(first) > 1 else None


def _is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return _state(pid) != "Z"


def _state(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
    except (OSError, IndexError):
        return ""


def _serves(pid: int, folder: Path) -> bool:
    try:
        words = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
    except OSError:
        said = subprocess.run(  # noqa: S603 - our own words
            ["/bin/ps", "-o", "command=", "-p", str(pid)],
            check=False,
            capture_output=True,
        )
        words = said.stdout.split()
    return os.fsencode(layout.data(folder)) in words


def _send(pid: int, ending: signal.Signals) -> None:
    try:
        os.kill(pid, ending)
    except ProcessLookupError:
        return
    except PermissionError:
        raise Trouble(
            f"A PostgreSQL server of another account still runs here (process {pid}); end it first."
        ) from None


def _until(is_so: Callable[[], bool], seconds: float) -> bool:
    end = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() > end:
            return False
        time.sleep(_PAUSE)
    return True


def _environment() -> dict[str, str]:
    # PGDATA, PGPORT and the like of somebody else's server must not steer ours.
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    return {**kept, "LC_ALL": "C", "TZ": "UTC"}


def _last(said: str) -> str:
    lines = [line for line in said.splitlines() if line.strip()]
    telling = [line for line in lines if "FATAL" in line or "error:" in line or "PANIC" in line]
    return (telling or lines or ["it said nothing"])[-1].strip()
