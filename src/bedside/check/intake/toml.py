"""TOML with line numbers: for a file that does not parse, and for a key that is wrong."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

from bedside.check.intake.problem import InputProblem

if TYPE_CHECKING:
    from collections.abc import Sequence

_PLACE = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)$")


def read_toml(text: str) -> dict[str, Any]:
    """The table of a TOML text. Raises InputProblem with the line of the mistake."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _PLACE.search(str(error))
        what = _PLACE.sub("", str(error))
        line = int(place[1]) if place and place[1] else max(1, len(text.splitlines()))
        column = f", column {place[2]}" if place and place[2] else ""
        raise InputProblem(
            f"this is not TOML ({what[:1].lower()}{what[1:]}{column})", line
        ) from None
    except RecursionError:
        raise InputProblem("this TOML is nested too deeply") from None
    except ValueError:
        raise InputProblem("this TOML holds a number or a day that does not exist") from None


def line_of(text: str, path: Sequence[str]) -> int | None:
    """The line (from 1) on which the key at `path` is written, in a text that parses.

    A statement starts on the first line that names its key and before which the text parses
    without it; so quotes, dotted keys and values over many lines need no parser of our own.
    """
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if path[-1] not in line:
            continue
        if _is_complete_without("\n".join(lines[:number]), path) and (
            number + 1 == len(lines)
            or not _is_complete_without("\n".join(lines[: number + 1]), path)
        ):
            return number + 1
    return None


def _is_complete_without(text: str, path: Sequence[str]) -> bool:
    try:
        table: Any = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError):
        return False
    for key in path:
        if not isinstance(table, dict) or key not in table:
            return True
        table = table[key]
    return False
