"""Days in rows of seven, and the way to the rows before and after."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bedside.desk.planner.calendar import Day


def in_weeks(days: list[Day]) -> list[list[Day]]:
    """Rows of seven."""
    return [days[start : start + 7] for start in range(0, len(days), 7)]


def neighbours(on: date, *, by_week: bool) -> tuple[date, date]:
    """A day of the week (or month) before, and one of the next."""
    if by_week:
        return on - timedelta(days=7), on + timedelta(days=7)
    first = on.replace(day=1)
    return (first - timedelta(days=1)).replace(day=1), (first + timedelta(days=32)).replace(day=1)
