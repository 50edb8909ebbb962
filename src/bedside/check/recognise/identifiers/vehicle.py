"""Vehicle identifiers and plates (Safe Harbor L): VIN by its check digit, plates by label."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bedside.check.recognise.identifiers.labels import Kind

if TYPE_CHECKING:
    from bedside.check.recognise.identifiers.scan import Scan

# 49 CFR 565.15: the letters' values and the weights of the 17 places; place nine is the check.
_VALUES = dict(
    zip(
        "ABCDEFGHJKLMNPRSTUVWXYZ",
        (1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9),
        strict=True,
    )
)
_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
_VIN = re.compile(r"[A-HJ-NPR-Z0-9]{17}", re.IGNORECASE)
# Plates come in short groups, also read out one by one ("14 dash B 2 2 7 h").
_PLATE_VALUE = re.compile(
    r"(?:[A-Z]{1,5} )?[A-Za-z0-9]{1,8}"
    r"(?:(?: dash |[ \-·])(?:[A-Z]{1,4}|[0-9]{1,4}|[b-hj-z])(?![A-Za-z0-9])){0,7}"
)
_TAG_VALUE = re.compile(r"[A-Z]{2,3}[ \-]?[0-9]{3,4}|[0-9]{1,3}[ \-]?[A-Z]{2,3}[0-9]{0,4}")


def is_vin(value: str) -> bool:
    """Whether `value` is a vehicle identification number with a valid check digit."""
    if not _VIN.fullmatch(value):
        return False
    upper = value.upper()
    total = sum(
        w * (int(c) if c.isdigit() else _VALUES[c]) for w, c in zip(_WEIGHTS, upper, strict=True)
    )
    return upper[8] == "0123456789X"[total % 11]


VIN = Kind(
    "VEHICLE",
    labels=(
        "vin", "vin number", "vin #", "vin no", "vehicle identification number", "vehicle id",
    ),
    fits=lambda v: bool(_VIN.fullmatch(v)) or 4 <= len(v) <= 17,
)  # fmt: skip
PLATE = Kind(
    "VEHICLE",
    labels=(
        "license plate", "licence plate", "number plate", "plate number", "plate no",
        "plate #", "plate", "license plate number", "license tag", "tag number", "reg number",
        "vehicle registration",
    ),
    fits=lambda v: bool(_PLATE_VALUE.fullmatch(v)) and v.upper() != "A",
    value=_PLATE_VALUE,
)  # fmt: skip
TAG = Kind(
    "VEHICLE",
    labels=("tag", "reg", "registration"),
    fits=lambda v: bool(_TAG_VALUE.fullmatch(v)),
    value=_TAG_VALUE,
)

# A plate of letters alone has no digit to be found by: "a vanity plate reading TAXMAN".
_LETTERS_PLATE = re.compile(
    r"\b[Pp]lates?(?: number| no\.?)?"
    r"(?: (?:reading|reads|read|is|was|says|said|saying|of|that says|that reads)|:| \"| “|,){1,3}"
    r" ?[\"“']?([A-Z]{2,8})\b"
)


def find_vehicles(scan: Scan) -> None:
    """Take every VIN with a valid check digit, and plates that are letters alone."""
    for figure in scan.figures:
        if len(figure.text) == 17 and is_vin(figure.text) and not figure.text.isdigit():
            scan.take("VEHICLE", figure.start, figure.end, figure.text.upper(), 0.95)


def find_letter_plates(scan: Scan) -> None:
    """Take plates of letters alone, which a text without any digit may hold."""
    if "plate" in scan.text or "Plate" in scan.text:
        for found in _LETTERS_PLATE.finditer(scan.text):
            scan.take("VEHICLE", found.start(1), found.end(1), found.group(1), 0.9)
