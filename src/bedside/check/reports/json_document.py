"""JSON: one document, to be read as a whole: an object for one post, a list for several."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from bedside.check.reports.json_lines import entry_line

if TYPE_CHECKING:
    from bedside.check.reports.entry import Entry
    from bedside.check.reports.form import Settings


class JsonDocument:
    """The report of one post as an object; of several files or of a JSON Lines file as a list."""

    def __init__(self, settings: Settings) -> None:
        self._many = settings.many
        self._first = True

    def head(self) -> str:
        """The list's opening bracket, where there is a list."""
        return "[" if self._many else ""

    def one(self, entry: Entry) -> str:
        """The report, indented for people who look at it."""
        before = "" if self._first else ","
        self._first = False
        lead = "\n" if self._many else ""
        return f"{before}{lead}{msgspec.json.format(entry_line(entry), indent=2)}"

    def tail(self) -> str:
        """The list's closing bracket and the last line's end."""
        return "\n]\n" if self._many else "\n"
