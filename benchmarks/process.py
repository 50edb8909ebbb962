"""Runs an engine as a process of its own, on one core, and talks to it line by line."""

from __future__ import annotations

import contextlib
import json
import os
import selectors
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter
from types import TracebackType
from typing import Any, Self

THREADS = ("OMP", "OPENBLAS", "MKL", "NUMEXPR", "RAYON")
"""Libraries that would use every core unless told otherwise by NAME_NUM_THREADS."""

ONE_THREAD = {f"{library}_NUM_THREADS": "1" for library in THREADS}
QUIET = {"TOKENIZERS_PARALLELISM": "false", "PYTHONWARNINGS": "ignore"}

FIRST_TEXT = "Maria Garcia will be in clinic on Tuesday."
"""What the first question says; it makes an engine load everything it needs."""


class Silent(Exception):
    """An engine gave no answer in time, or ended before it did."""


class Running:
    """One engine's process. Use it in a `with` block; it ends with the block.

    `cold_seconds` is the time from starting the process to its first answer,
    None until that answer came.
    """

    def __init__(self, python: Path, adapter: Path, arguments: Sequence[str], log: Path) -> None:
        command = [str(python), "-W", "ignore", str(adapter), *arguments]
        if shutil.which("taskset"):
            command = ["taskset", "-c", "0", *command]
        self._log_path = log
        self._log = log.open("ab")
        self.cold_seconds: float | None = None
        self._started = perf_counter()
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            env={**os.environ, **ONE_THREAD, **QUIET},
        )
        self._number = 0
        self._rest = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with contextlib.suppress(BrokenPipeError):
                    pipe.close()
        self._log.close()

    def ask(self, limit: float = 300.0, **question: Any) -> dict[str, Any]:
        """Send one question and return its answer; Silent after `limit` seconds."""
        self._number += 1
        stdin = self._process.stdin
        assert stdin is not None
        line = json.dumps({"id": self._number, **question}) + "\n"
        try:
            stdin.write(line.encode("utf-8"))
            stdin.flush()
        except BrokenPipeError:
            raise Silent(self._ending()) from None
        answer: dict[str, Any] = json.loads(self._line(limit))
        if self.cold_seconds is None:
            self.cold_seconds = perf_counter() - self._started
        return answer

    def _ending(self) -> str:
        """Return why the process ended: before its first answer, its last words.

        Later ones could hold a text that nobody may read, so they stay in the log.
        """
        code = self._process.wait()
        if self.cold_seconds is not None:
            return f"it ended by itself (signal {-code})" if code < 0 else "it ended by itself"
        words = self._log_path.read_text(encoding="utf-8", errors="replace").split("\n")
        last = next((line for line in reversed(words) if line.strip()), "no reason given")
        return f"it did not start: {last.strip()}"

    def _line(self, limit: float) -> bytes:
        """Return the next line of output, waiting at most `limit` seconds."""
        stdout = self._process.stdout
        assert stdout is not None
        until = perf_counter() + limit
        pieces = [self._rest]
        with selectors.DefaultSelector() as ready:
            ready.register(stdout, selectors.EVENT_READ)
            while b"\n" not in pieces[-1]:
                if not ready.select(max(0.0, until - perf_counter())):
                    raise Silent(f"no answer in {limit:.0f} s")
                piece = os.read(stdout.fileno(), 1 << 16)
                if not piece:
                    raise Silent(self._ending())
                pieces.append(piece)
        line, _, self._rest = b"".join(pieces).partition(b"\n")
        return line
