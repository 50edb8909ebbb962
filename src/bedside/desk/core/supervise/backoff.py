"""How long to wait before what died starts again."""

from __future__ import annotations

FIRST = 0.5  # seconds
LONGEST = 30.0
WELL_AFTER = 60.0  # seconds of life after which earlier deaths are forgiven


class Backoff:
    """Counts deaths of one thing; all times are seconds of one monotonic clock."""

    def __init__(self) -> None:
        self.deaths = 0

    def after_death(self, born: float, died: float) -> float:
        """When it may start again: after 0.5, 1, 2 … 30 seconds, doubling while it keeps dying."""
        if died - born >= WELL_AFTER:
            self.deaths = 0
        self.deaths += 1
        # Bounded before doubling, for one that has been dying for a week.
        return died + min(LONGEST, FIRST * 2.0 ** min(self.deaths - 1, 16))
