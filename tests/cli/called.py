"""Calling the command: in this process for the many tests, as a process of its own for the few."""

from __future__ import annotations

import io
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

from bedside.cli import main

if TYPE_CHECKING:
    import pytest

# Texts whose verdict needs no judgement of words: a number that never leaves, and plain news.
LEAKS = "Our patient's social security number is 536-22-8871."
FINE = "Our flu clinic opens at nine."


class Answer(NamedTuple):
    """What a call came to."""

    code: int
    out: str
    err: str


class Terminal(io.BytesIO):
    """Bytes that say they come from a terminal."""

    def isatty(self) -> bool:
        return True


def feed(monkeypatch: pytest.MonkeyPatch, data: bytes, *, terminal: bool = False) -> None:
    """Make `data` the standard input of this process."""
    raw = Terminal(data) if terminal else io.BytesIO(data)
    stream = io.TextIOWrapper(io.BufferedReader(raw) if not terminal else raw)  # type: ignore[arg-type]
    monkeypatch.setattr(sys, "stdin", stream)


def call(capsys: pytest.CaptureFixture[str], *arguments: str) -> Answer:
    """Call the command in this process."""
    capsys.readouterr()
    code = main(arguments)
    captured = capsys.readouterr()
    return Answer(code, captured.out, captured.err)


def run(*arguments: str, data: bytes = b"") -> Answer:
    """Call the command as a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "bedside", *arguments],
        input=data,
        capture_output=True,
        timeout=120,
    )
    return Answer(done.returncode, done.stdout.decode(), done.stderr.decode())
