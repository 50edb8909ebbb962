"""Days in rows of seven, and the way to the rows before and after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bedside.desk.planner.calendar import Day
    from bedside.desk.planner.models import Post


@dataclass(frozen=True)
class Cell:
    """A day as the page shows it: its first posts, and how many more there are."""

    on: date
    shown: list[Post]
    hidden: int


def in_weeks(days: list[Day], most: int) -> list[list[Cell]]:
    """Rows of seven, each day with at most `most` posts."""
    cells = [Cell(day.on, day.posts[:most], max(0, len(day.posts) - most)) for day in days]
    return [cells[start : start + 7] for start in range(0, len(cells), 7)]


def neighbours(on: date, *, by_week: bool) -> tuple[date, date]:
    """A day of the week (or month) before, and one of the next."""
    if by_week:
        return on - timedelta(days=7), on + timedelta(days=7)
    first = on.replace(day=1)
    return (first - timedelta(days=1)).replace(day=1), (first + timedelta(days=32)).replace(day=1)
