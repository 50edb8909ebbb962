"""Which rules' subjects the judgement model can see, and how sure it must be of each.

A subject may be said in more ways than a table of words holds. The model's opinion adds to the
tables' finds; `thresholds.toml` holds, for each code, the share from 0 to 1 above which it counts.
Codes without a threshold are not seen well enough to count. Where the model is sure that the
subject of one of `DENIABLE` is not touched, words of its table are advice only: “best hands in
town” may be said of a card game. A stop stays a stop, whatever the model thinks.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

CODES = (
    "CNF001", "CNF002", "CNF003", "CNF004", "CNF005", "DSC001", "DSC002", "DSC004", "DSC005",
    "DSC006", "DSC007", "DSC008", "CLM001", "CLM002", "CLM003", "CLM004", "CLM005", "CLM006",
    "CLM007", "CLM008", "CLM009", "CLM011", "CLM012", "RSP001", "RSP002", "RSP003", "RSP004",
    "RSP005", "SAF001", "SAF002", "SAF003", "SAF007", "SAF008", "PAD001", "RES001", "RES002",
    "FND001", "OFR001", "LEG001", "LEG002", "LEG003",
)  # fmt: skip
"""In the order of the model's outputs."""

NEVER = 1.1  # no share is as high
DENIED = 0.03  # a lower share says that the subject is not touched
DENIABLE = frozenset(("CLM009", "DSC004", "DSC005", "DSC006"))
"""Codes whose tables hold words that are said of anything, also in fun."""
SURELY = 0.8  # what a story of a patient must reach: the privacy rules say most of it already


@cache
def thresholds() -> tuple[float, ...]:
    """How sure the model must be of each of `CODES`; `NEVER` where it does not count."""
    written = tomllib.loads((Path(__file__).parent / "thresholds.toml").read_text("utf-8"))
    return tuple(float(written.get(code, NEVER)) for code in CODES)
