"""A child ends when its supervisor does, even one that was killed."""

from __future__ import annotations

import os
import signal
import threading

SUPERVISED = "BEDSIDE_SUPERVISED"
_LEASH = "BEDSIDE_LEASH"


def take_leash() -> None:
    """In a supervised child, before it makes processes of its own: keep the leash for all of them.

    It is standard input, whose other end the supervisor holds; the kernel closes that however the
    supervisor ends. Processes made by `multiprocessing` lose standard input, so it is copied.
    """
    if os.environ.get(SUPERVISED):
        copy = os.dup(0)
        os.set_inheritable(copy, True)
        os.environ[_LEASH] = str(copy)
        end_with_parent()


def end_with_parent() -> None:
    """End this process as SIGTERM does once the leash is let go; nothing when started by hand."""
    leash = os.environ.get(_LEASH, "")
    if leash.isdecimal():
        threading.Thread(target=_wait, args=(int(leash),), daemon=True).start()


def _wait(leash: int) -> None:
    while os.read(leash, 1024):
        continue
    os.kill(os.getpid(), signal.SIGTERM)
