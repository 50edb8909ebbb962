"""Waiting for a signal or a moment, whichever comes first, without polling."""

from __future__ import annotations

import os
import select
import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Bell:
    """Rings when a child has ended or we are asked to end; main thread only."""

    def __init__(self) -> None:
        self.is_ending = False
        self._heard, self._ring = os.pipe()
        for end in (self._heard, self._ring):
            os.set_blocking(end, False)

    def wait(self, seconds: float) -> None:
        """Return at a signal, or after so many seconds."""
        if self.is_ending:
            return
        select.select([self._heard], [], [], max(0.0, seconds))
        try:
            os.read(self._heard, 4096)
        except BlockingIOError:
            return

    def end(self, *_: object) -> None:
        """Ask to end, as the signals do."""
        self.is_ending = True

    def close(self) -> None:
        """Let go of the pipe."""
        os.close(self._heard)
        os.close(self._ring)

    @property
    def ring(self) -> int:
        """Where the signal module writes."""
        return self._ring


@contextmanager
def listening() -> Iterator[Bell]:
    """A bell for the signals of this process; what answered them before does so again after."""
    bell = Bell()
    before = {number: signal.signal(number, bell.end) for number in ENDING}
    before[signal.SIGCHLD] = signal.signal(signal.SIGCHLD, lambda *_: None)
    rang = signal.set_wakeup_fd(bell.ring, warn_on_full_buffer=False)
    try:
        yield bell
    finally:
        signal.set_wakeup_fd(rang)
        for number, handler in before.items():
            signal.signal(number, handler)
        bell.close()
