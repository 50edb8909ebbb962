"""Words for a mistake of ours: where it happened, and never what the post said."""

from __future__ import annotations

import os
from pathlib import Path

# What only the extra `desk` brings.
DESK = {"django", "allauth", "cryptography", "granian", "procrastinate", "psycopg", "structlog"}


def is_wanted_whole() -> bool:
    """Whether the person at the keyboard asked for tracebacks (BEDSIDE_TRACEBACK=1)."""
    return bool(os.environ.get("BEDSIDE_TRACEBACK"))


def failure(error: BaseException) -> str:
    """One line that names the kind of mistake and its place, and says where to report it.

    The error's own text stays out: it may hold words of a post.
    """
    if isinstance(error, ModuleNotFoundError):
        package = (error.name or "").partition(".")[0]
        again = "the desk: pip install 'bedside[desk]'" if package in DESK else "Bedside again"
        return f"a part that Bedside needs is missing ({error.name}); install {again}"
    place = ""
    trace = error.__traceback__
    while trace is not None:
        file = Path(trace.tb_frame.f_code.co_filename)
        place = f" at {file.name}:{trace.tb_lineno}"
        trace = trace.tb_next
    return (
        f"Bedside made a mistake ({type(error).__name__}{place}). Please open an issue with the "
        "project that quotes this line, not the post; BEDSIDE_TRACEBACK=1 shows more"
    )
