"""A day found in a text, before it is known whether it says anything about somebody."""

from __future__ import annotations

from typing import Literal, NamedTuple

# certain: always a mention; care: only in a sentence about somebody or their care.
Need = Literal["certain", "care"]


class Day(NamedTuple):
    """Where a day stands, its ISO form or a label, and what its sentence must be about."""

    start: int
    end: int
    value: str
    need: Need = "certain"
