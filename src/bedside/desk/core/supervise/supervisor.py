"""Keeping the children and the database running until we are asked to end."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Protocol

from bedside.desk.core.supervise.backoff import Backoff
from bedside.desk.core.supervise.signals import listening
from bedside.desk.core.trouble import Trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bedside.desk.core.supervise.child import Child
    from bedside.desk.core.supervise.signals import Bell

SECONDS_TO_END = 20.0
_LOOK = 0.2  # seconds between looks while not yet ready
_IDLE = 5.0


class Base(Protocol):
    """What the children stand on: the embedded server."""

    def is_alive(self) -> bool:
        """Whether it runs."""

    def start(self) -> None:
        """Start it. Raises Trouble."""

    def stop(self) -> None:
        """End it."""


class Supervisor:
    """Runs `children` over `base` (None: a database of the operator's own).

    `tell` says a line to people. `is_ready` is asked until it is true; then `on_ready` is called,
    once.
    """

    def __init__(
        self,
        children: Sequence[Child],
        base: Base | None,
        tell: Callable[[str], None],
        is_ready: Callable[[], bool],
        on_ready: Callable[[], None],
    ) -> None:
        self.children = list(children)
        self._base = base
        self._tell = tell
        self._is_ready = is_ready
        self._on_ready = on_ready
        self._was_ready = False
        self._base_backoff = Backoff()
        self._base_born = time.monotonic()
        self._base_starts_at = 0.0

    def run(self) -> None:
        """Run until SIGINT, SIGTERM or SIGHUP, then end everything in order."""
        with listening() as bell:
            try:
                self._keep(bell)
            finally:
                self._end()

    def _keep(self, bell: Bell) -> None:
        while not bell.is_ending:
            self._tend_base()
            for child in self.children:
                self._tend(child)
            if not self._was_ready and self._is_ready():
                self._was_ready = True
                self._on_ready()
            bell.wait(self._pause())

    def _tend_base(self) -> None:
        now = time.monotonic()
        if self._base is None or self._base.is_alive() or now < self._base_starts_at:
            return
        if self._base_starts_at == 0.0:
            self._base_starts_at = self._base_backoff.after_death(self._base_born, now)
            self._tell("The database ended; starting it again.")
            return
        try:
            self._base.start()
            self._base_born = time.monotonic()
            self._base_starts_at = 0.0
        except Trouble as trouble:
            self._tell(str(trouble))
            self._base_starts_at = self._base_backoff.after_death(now, time.monotonic())

    def _tend(self, child: Child) -> None:
        code = child.died()
        if code is not None:
            how = f"by signal {-code}" if code < 0 else f"with code {code}"
            pause = child.starts_at - time.monotonic()
            self._tell(f"The {child.name} ended {how}; starting it again in {pause:.1f} s.")
        if child.process is None and time.monotonic() >= child.starts_at:
            child.start()

    def _pause(self) -> float:
        if not self._was_ready:
            return _LOOK
        now = time.monotonic()
        waits = [child.starts_at - now for child in self.children if child.process is None]
        if self._base_starts_at:
            waits.append(self._base_starts_at - now)
        return min([_IDLE, *(max(0.01, wait) for wait in waits)])

    def _end(self) -> None:
        for child in self.children:
            child.ask_to_end()
        until = time.monotonic() + SECONDS_TO_END
        for child in self.children:
            child.end(until - time.monotonic())
        if self._base is not None:
            self._base.stop()
