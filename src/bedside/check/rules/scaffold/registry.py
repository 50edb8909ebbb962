"""The text of a family's list with one rule more, still sorted and formatted."""

from __future__ import annotations

import re

_RULES_IMPORT = re.compile(r"from (?P<package>[\w.]+)\.base import Rule$")
_IMPORT = re.compile(r"from [\w.]+\.(?:base import Rule$|[a-z]{3}\d{3}_\w+ import RULE as )")
_ENTRY = re.compile(r"    [A-Z]{3}\d{3},")
_LIST_OPENS = re.compile(r"[A-Z_]+_RULES: tuple\[Rule, \.\.\.\] = \(")
_EMPTY_LIST = re.compile(r"^([A-Z_]+_RULES: tuple\[Rule, \.\.\.\] = \()\)$", re.MULTILINE)


class NoList(ValueError):
    """A family's `__init__.py` without imports of rules, or without its list."""


def with_rule(text: str, code: str, stem: str, room: str) -> str:
    """The registry `text` of the folder `room` with the rule `code`, in the file `stem`, on it.

    Raises NoList where there is nothing to add to.
    """
    lines = _EMPTY_LIST.sub(r"\1\n)", text).splitlines()
    imports = [number for number, line in enumerate(lines) if _IMPORT.match(line)]
    packages = [found["package"] for line in lines if (found := _RULES_IMPORT.match(line))]
    opens = [number for number, line in enumerate(lines) if _LIST_OPENS.fullmatch(line)]
    if not packages or not opens:
        raise NoList("has no list of rules to put another one on.")
    module = f"{packages[0]}.{room}"
    first_entry = opens[0] + 1
    past_entries = first_entry
    while _ENTRY.fullmatch(lines[past_entries]):
        past_entries += 1
    # The later lines first, so that the earlier numbers still hold.
    _insert(lines, f"    {code},", first_entry, past_entries)
    _insert(
        lines,
        f"from {module}.{stem} import RULE as {code}",
        imports[0],
        imports[-1] + 1,
    )
    return "\n".join(lines) + "\n"


def _insert(lines: list[str], line: str, start: int, end: int) -> None:
    """Put `line` into lines[start:end] where it belongs in the alphabet."""
    at = next((number for number in range(start, end) if lines[number] > line), end)
    lines.insert(at, line)
