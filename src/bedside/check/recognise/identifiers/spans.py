"""Stretches of a text that are already explained, asked for in any order."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Spans:
    """A set of (start, end) stretches that never overlap."""

    def __init__(self, spans: Iterable[tuple[int, int]] = ()) -> None:
        self._spans = sorted(spans)

    def add(self, start: int, end: int) -> None:
        """Remember one more stretch; it must not touch one that is known."""
        insort(self._spans, (start, end))

    def touches(self, start: int, end: int) -> bool:
        """Whether any known stretch overlaps [start, end)."""
        if not self._spans:
            return False
        at = bisect_left(self._spans, (start, end))
        if at < len(self._spans) and self._spans[at][0] < end:
            return True
        return at > 0 and self._spans[at - 1][1] > start
