"""The text of a family's list with one rule more, still sorted and formatted."""

from __future__ import annotations

import re

_IMPORT = re.compile(r"from (?P<module>[\w.]+)\.[a-z]{3}\d{3}_\w+ import RULE as [A-Z]{3}\d{3}")
_ENTRY = re.compile(r"    [A-Z]{3}\d{3},")
_LIST_OPENS = re.compile(r"[A-Z_]+_RULES: tuple\[Rule, \.\.\.\] = \(")


class NoList(ValueError):
    """A family's `__init__.py` without imports of rules, or without its list."""


def with_rule(text: str, code: str, stem: str) -> str:
    """The registry `text` with the rule `code`, whose file is called `stem`, on its list.

    Raises NoList where there is nothing to add to.
    """
    lines = text.splitlines()
    imports = [
        (number, found) for number, line in enumerate(lines) if (found := _IMPORT.match(line))
    ]
    opens = [number for number, line in enumerate(lines) if _LIST_OPENS.fullmatch(line)]
    if not imports or not opens:
        raise NoList("has no list of rules to put another one on.")
    module = imports[0][1]["module"]
    first_entry = opens[0] + 1
    past_entries = first_entry
    while _ENTRY.fullmatch(lines[past_entries]):
        past_entries += 1
    # The later lines first, so that the earlier numbers still hold.
    _insert(lines, f"    {code},", first_entry, past_entries)
    _insert(
        lines,
        f"from {module}.{stem} import RULE as {code}",
        imports[0][0],
        imports[-1][0] + 1,
    )
    return "\n".join(lines) + "\n"


def _insert(lines: list[str], line: str, start: int, end: int) -> None:
    """Put `line` into lines[start:end] where it belongs in the alphabet."""
    at = next((number for number in range(start, end) if lines[number] > line), end)
    lines.insert(at, line)
