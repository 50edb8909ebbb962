"""What a run came to: its exit code, and one line about what could not be read."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from bedside.check.intake.problem import InputProblem
from bedside.check.model.finding import at_least
from bedside.check.reports.visible import visible
from bedside.cli.streams import named

if TYPE_CHECKING:
    from bedside.check.reports.entry import Entry

_MOST_NAMED = 5


class Tally:
    """Counts the entries of a run. `source` is the JSON Lines file they come from, if any."""

    def __init__(self, source: str | None = None) -> None:
        self._source = source
        self._grave = False
        self._unread = 0
        self._first: Entry | None = None
        self._lines: list[int] = []

    def add(self, entry: Entry) -> None:
        """Count an entry. A file that cannot be read is told at once, lines at the end."""
        if entry.report is not None and at_least(entry.report.verdict, "review"):
            self._grave = True
        if not entry.error:
            return
        self._unread += 1
        if entry.line is None:
            print(f"bedside: {visible(entry.error)}", file=sys.stderr)
            return
        self._first = self._first or entry
        if len(self._lines) < _MOST_NAMED:
            self._lines.append(entry.line)

    def end(self, exit_zero: bool = False) -> int:
        """Tell of the lines that could not be read, in one line; give the exit code."""
        if self._first is not None:
            where = named(self._source or "-")
            first = InputProblem(self._first.error, self._first.line, where)
            print(f"bedside: {visible(str(first))}{self._more()}", file=sys.stderr)
        if self._unread:
            return 2
        return 1 if self._grave and not exit_zero else 0

    def _more(self) -> str:
        if self._unread < 2:
            return ""
        others = ", ".join(str(line) for line in self._lines[1:])
        rest = self._unread - len(self._lines)
        more = f" and {rest:,} more" if rest else ""
        return f" (also line{'s' if self._unread > 2 else ''} {others}{more})"
