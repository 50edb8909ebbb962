"""Files, standard input and standard output: bytes in, with kind refusals, and text out."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeVar, cast

from bedside.check.intake.problem import InputProblem
from bedside.check.intake.written import LONGEST_TEXT, decode_text

if TYPE_CHECKING:
    from collections.abc import Callable

Result = TypeVar("Result")

STANDARD_INPUT = "standard input"


def named(path: str) -> str:
    """What to call an input in a message."""
    return STANDARD_INPUT if path == "-" else path


def open_bytes(path: str) -> BinaryIO:
    """A file, or standard input for `-`, opened for reading. Raises InputProblem."""
    if path == "-":
        return sys.stdin.buffer
    return guarded(path, lambda: cast("BinaryIO", Path(path).open("rb")))


def read_bytes(path: str) -> bytes:
    """The bytes of a file or of standard input, at most one more than a post may have."""
    stream = open_bytes(path)
    try:
        return guarded(path, lambda: stream.read(LONGEST_TEXT + 1))
    finally:
        if path != "-":
            stream.close()


def read_text(path: str) -> str:
    """The text of a file or of standard input. Raises InputProblem that names it."""
    try:
        return decode_text(read_bytes(path))
    except InputProblem as problem:
        raise problem.at(named(path)) from None


def guarded(path: str, act: Callable[[], Result]) -> Result:
    """What `act` gives; a refusal by the system becomes an InputProblem that names the file."""
    try:
        return act()
    except FileNotFoundError:
        problem = "there is no such file"
    except IsADirectoryError:
        problem = "this is a folder; name the files in it"
    except PermissionError:
        problem = "this file may not be opened; look at its permissions"
    except ValueError:
        problem = "this cannot be the name of a file"
    except OSError as error:
        problem = f"this cannot be opened ({(error.strerror or 'unknown reason').lower()})"
    raise InputProblem(problem, where=named(path))


def write(text: str) -> None:
    """Write to standard output at once, so that whoever reads along sees each line when made."""
    out = sys.stdout
    encoding = (out.encoding or "utf-8") if out.isatty() else "utf-8"
    out.flush()
    out.buffer.write(text.encode(encoding, "backslashreplace"))
    out.buffer.flush()


def typed(text: str) -> str:
    """An argument as it was typed: its bytes as UTF-8, even where the locale knows ASCII only."""
    try:
        return os.fsencode(text).decode()
    except UnicodeError:
        return text


def ended(text: str) -> str:
    """The text with a line end at its end, as programs that read it expect."""
    return text if text.endswith("\n") else f"{text}\n"


def wants_colour() -> bool:
    """Whether standard output is a terminal that shows colours and nobody asked for none."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def width() -> int:
    """How many columns a report may take: the terminal's, at most 100; 80 elsewhere."""
    if not sys.stdout.isatty():
        return 80
    try:
        return min(os.get_terminal_size(sys.stdout.fileno()).columns, 100)
    except (OSError, ValueError, io.UnsupportedOperation):
        return 80
