"""A child process that is kept running."""

from __future__ import annotations

import signal
import subprocess
import time
from typing import TYPE_CHECKING

from bedside.desk.core.supervise.backoff import Backoff

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Child:
    """`command` with `environment`, under the `name` that people are told."""

    def __init__(self, name: str, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self.name = name
        self.command = list(command)
        self.environment = dict(environment)
        self.process: subprocess.Popen[bytes] | None = None
        self.starts_at = 0.0
        self._born = 0.0
        self._backoff = Backoff()

    def start(self) -> None:
        """Start it now."""
        self._born = time.monotonic()
        self.process = subprocess.Popen(  # noqa: S603 - our own command
            self.command,
            env=self.environment,
            stdin=subprocess.PIPE,  # held open while we live: the child's leash
            start_new_session=True,  # Ctrl+C is ours to pass on
        )

    def died(self) -> int | None:
        """The exit code, once, when it has ended since last asked; None otherwise.

        Sets `starts_at`, from when on it may start again.
        """
        if self.process is None or self.process.poll() is None:
            return None
        code = self.process.returncode
        self._forget()
        self.starts_at = self._backoff.after_death(self._born, time.monotonic())
        return code

    def ask_to_end(self) -> None:
        """Send SIGTERM."""
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)

    def end(self, seconds: float) -> None:
        """Wait up to `seconds` for it to end, then kill it."""
        if self.process is None:
            return
        try:
            self.process.wait(max(0.0, seconds))
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self._forget()

    def _forget(self) -> None:
        if self.process is not None and self.process.stdin is not None:
            self.process.stdin.close()
        self.process = None
