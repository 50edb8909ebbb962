"""Social security numbers (Safe Harbor G), whole or their last four, and taxpayer numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bedside.check.recognise.identifiers.figures import digits_of, is_year
from bedside.check.recognise.identifiers.labels import Kind

if TYPE_CHECKING:
    from bedside.check.recognise.identifiers.scan import Scan


def _fits(value: str) -> bool:
    length = len(digits_of(value))
    return length in (4, 9) or (length == 5 and value[0] in "xX*")


def _fits_last_four(value: str) -> bool:
    return len(value) == 4 and value.isdigit() and not is_year(value)


SSN = Kind(
    "SSN",
    labels=(
        "ssn", "ssn #", "ss #", "ss#", "ss number", "ss no", "social security number",
        "social security no", "social security #", "social security", "social sec", "soc sec",
        "social number", "social", "itin", "taxpayer id", "tax id", "seguro social",
        "número de seguro social", "last four of ssn", "last four of social", "last 4 of ssn",
        "last four of his social", "last four of her social",
    ),
    fits=_fits,
)  # fmt: skip
LAST_FOUR = Kind(
    "SSN",
    labels=(
        "last four",
        "last 4",
        "last four digits",
        "last 4 digits",
        "last four of the social",
    ),
    fits=_fits_last_four,
)

_SHAPE = re.compile(
    r"(?<![0-9A-Za-z\-.+])([0-9]{3})([-– .])([0-9]{2})\2([0-9]{4})(?![0-9A-Za-z]|[-–.][0-9])"
)


def find_ssns(scan: Scan) -> None:
    """Take every number in three, two and four digits; less surely one never given out."""
    if len(scan.figures) == 0:
        return
    for found in _SHAPE.finditer(scan.text):
        area, sign, group, serial = found.groups()
        issued = area not in ("000", "666") and group != "00" and serial != "0000"
        if sign in " ." and not issued:
            continue
        # Areas from 900 on are taxpayer numbers (ITIN), which name a person just as well.
        sure = 1.0 if issued else 0.6
        scan.take("SSN", found.start(), found.end(), area + group + serial, sure)
