"""A desk started as people start it, for tests to look at from outside."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from threading import Event

PATIENCE = 120.0  # seconds; only a desk that is broken needs them


class Desk:
    """A running `bedside up`."""

    def __init__(self, process: subprocess.Popen[str], home: Path, port: int) -> None:
        self.process = process
        self.home = home
        self.port = port
        self.said: list[str] = []

    def health(self) -> tuple[int, str]:
        """What /healthz answers; 0 when nobody does."""
        asked = HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            asked.request("GET", "/healthz")
            answer = asked.getresponse()
            return answer.status, answer.read().decode()
        except (OSError, HTTPException) as error:
            return 0, str(error)
        finally:
            asked.close()

    def hears(self, words: str) -> str:
        """The next line that has these words."""
        assert self.process.stdout
        for line in self.process.stdout:
            self.said.append(line)
            if words in line:
                return line
        raise AssertionError(f"it never said “{words}”: {self.said}")

    def child(self, name: str) -> int:
        """The process of `bedside NAME` that this desk runs."""
        for pid, command in children(self.process.pid):
            if command[1:4] == ["-m", "bedside", name]:
                return pid
        raise AssertionError(f"no {name} runs")


def children(parent: int) -> Iterator[tuple[int, list[str]]]:
    """The processes that `parent` started, with their command lines."""
    for listed in Path("/proc").iterdir():
        if not listed.name.isdecimal():
            continue
        try:
            ancestor = int((listed / "stat").read_text().rpartition(")")[2].split()[1])
            command = (listed / "cmdline").read_text().split("\0")
        except (OSError, IndexError):
            continue
        if ancestor == parent:
            yield int(listed.name), command


def is_gone(pid: int) -> bool:
    """Whether a process has ended."""
    try:
        return "Z" in Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return True


def until(what: str, is_so: Callable[[], bool]) -> None:
    """Look again and again until it is so."""
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end, f"never: {what}"
        Event().wait(0.05)


@contextmanager
def a_home() -> Iterator[Path]:
    """An empty folder that the server's account can reach too."""
    place = Path(tempfile.mkdtemp(prefix="bedside-home-"))
    place.chmod(0o711)
    try:
        yield place / "home"
    finally:
        shutil.rmtree(place, ignore_errors=True)


def free_port() -> int:
    """A port that nobody uses now."""
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        return int(tried.getsockname()[1])


def environment(home: Path, **more: str) -> dict[str, str]:
    """The environment of an operator who has set nothing but the folder."""
    ours = ("BEDSIDE_", "DATABASE_", "DJANGO_", "PG")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return {**kept, "BEDSIDE_HOME": str(home), "PYTHONUNBUFFERED": "1", **more}


def bedside(*words: str, home: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run one command to its end."""
    return subprocess.run(
        [sys.executable, "-m", "bedside", *words],
        env=environment(home, **more),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )


@contextmanager
def started(home: Path, *words: str, **more: str) -> Iterator[Desk]:
    """`bedside up` in this folder, well; ended afterwards."""
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "bedside", "up", "--port", str(port), *words],
        env=environment(home, **more),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    with process:
        desk = Desk(process, home, port)
        try:
            desk.hears("Bedside is on")
            yield desk
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
            process.communicate(timeout=PATIENCE)
