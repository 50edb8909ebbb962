"""The loop every adapter shares: questions in on standard input, answers out.

One JSON object a line. A question is `{"id", "op", ...}`:
`read` (with `text`) asks for spans, `check` (with `post`) for a verdict,
`about` for the versions of the libraries, `end` for the peak memory and a
clean stop. The answer repeats the id and says how many seconds the work took,
without the time for the pipe. This file runs in the peers' environments, so it
imports the standard library alone.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from time import perf_counter
from typing import Any

Span = tuple[str, int, int]
"""A mention: its type in Bedside's vocabulary, first and last-plus-one code point."""


def peak_kib() -> int | None:
    """Return the most memory this process has held, in KiB, or None where unknown.

    Read from /proc: `getrusage` would count the parent's memory from before exec.
    """
    try:
        with Path("/proc/self/status").open(encoding="ascii") as status:
            for line in status:
                if line.startswith("VmHWM:"):
                    return int(line.split()[1])
    except OSError:
        pass
    return None


def versions_of(packages: Iterable[str]) -> dict[str, str]:
    """Return the installed version of each package; a missing one is left out."""
    found: dict[str, str] = {}
    for package in packages:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            continue
    return found


def serve(
    read: Callable[[str], list[Span]],
    packages: Iterable[str],
    check: Callable[[dict[str, Any]], str] | None = None,
) -> None:
    """Answer questions until `end` or the end of the input.

    `read` takes a text and returns its spans; `check` takes a post in the
    corpus's format and returns its verdict, or is None where the peer has no
    such notion. An exception becomes `{"id", "error"}` and the loop goes on.
    """
    # Libraries that print would break the protocol, so the real output is kept aside.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
    os.dup2(2, 1)
    for line in sys.stdin:
        question = json.loads(line)
        answer: dict[str, Any] = {"id": question.get("id")}
        try:
            op = question["op"]
            start = perf_counter()
            if op == "read":
                spans = read(question["text"])
                answer["seconds"] = perf_counter() - start
                answer["spans"] = spans
            elif op == "check" and check is not None:
                verdict = check(question["post"])
                answer["seconds"] = perf_counter() - start
                answer["verdict"] = verdict
            elif op == "about":
                answer["versions"] = versions_of(packages)
            elif op == "end":
                answer["peak_kib"] = peak_kib()
            else:
                answer["error"] = f"unknown question {op!r}"
        except Exception as problem:  # noqa: BLE001 - one bad text must not end the run
            answer["error"] = f"{type(problem).__name__}: {problem}"[:300]
        print(json.dumps(answer), file=answers, flush=True)
        if question.get("op") == "end":
            return
