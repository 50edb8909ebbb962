"""Plain word lists of care, one word a line: what a reader takes for somebody's health detail.

`HEALTH_WORDS`: parts of the body, illnesses and treatments, in lower case.
"""

from __future__ import annotations

from importlib.resources import files

HEALTH_WORDS: frozenset[str] = frozenset(
    files(__package__).joinpath("health.txt").read_text("utf-8").split()
)
