"""Where in a text an offset lies: its line and its column, both from 1."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple


class Place(NamedTuple):
    """A line and a column, both from 1; columns count code points."""

    line: int
    column: int


class Lines:
    """The lines of a text; a line feed ends one, and a carriage return before it is part of it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0]
        at = text.find("\n")
        while at >= 0:
            self._starts.append(at + 1)
            at = text.find("\n", at + 1)

    def place(self, offset: int) -> Place:
        """Where the code point at `offset` stands; the end of the text counts as a place."""
        line = bisect_right(self._starts, offset)
        return Place(line, offset - self._starts[line - 1] + 1)

    def span(self, line: int) -> tuple[int, int]:
        """The offsets where line number `line` starts and ends, its line end left out."""
        start = self._starts[line - 1]
        if line == len(self._starts):
            return start, len(self.text)
        end = self._starts[line] - 1
        return start, end - 1 if end > start and self.text[end - 1] == "\r" else end
