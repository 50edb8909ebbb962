"""Certificate and licence numbers (Safe Harbor K): driving, medical, NPI, DEA, passport."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bedside.check.recognise.identifiers.check_digits import passes_luhn
from bedside.check.recognise.identifiers.figures import digits_of
from bedside.check.recognise.identifiers.labels import Kind

if TYPE_CHECKING:
    from bedside.check.recognise.identifiers.scan import Scan


def _fits(value: str) -> bool:
    return 4 <= len(digits_of(value)) <= 16 and len(value) <= 24


def is_npi(value: str) -> bool:
    """Whether `value` is a National Provider Identifier: Luhn with the prefix 80840 (CMS)."""
    return (
        len(value) == 10 and value.isdigit() and value[0] in "12" and passes_luhn("80840" + value)
    )


def is_dea(value: str) -> bool:
    """Whether `value` is a DEA registration: two letters, seven digits, the last a check."""
    if not _DEA.fullmatch(value):
        return False
    d = [int(c) for c in value[2:]]
    return (d[0] + d[2] + d[4] + 2 * (d[1] + d[3] + d[5])) % 10 == d[6]


_DEA = re.compile(r"[A-Za-z][A-Za-z9][0-9]{7}")

LICENCE = Kind(
    "LICENCE",
    labels=(
        "dl", "dl #", "dl number", "dl no", "driver's license", "drivers license",
        "driver license", "driver's licence", "drivers licence", "driving licence",
        "driving license", "driver's license number", "drivers license number",
        "driver's license no", "state id", "license number", "licence number", "license no",
        "licence no", "license #", "licence #", "lic #", "lic no", "lic", "passport number",
        "passport no", "passport #", "passport", "medical license", "medical licence",
        "nursing license", "certificate number", "certificate no", "certification number",
        "green card", "visa number", "alien number", "licencia de conducir",
    ),
    weak=(
        "license", "licence", "rn", "lpn", "permit", "certificate", "certification", "cert",
        "licencia", "pasaporte",
    ),
    fits=_fits,
)  # fmt: skip
NPI = Kind(
    "LICENCE",
    labels=(
        "npi",
        "npi number",
        "npi #",
        "npi no",
    ),
    fits=lambda v: len(digits_of(v)) == 10,
)
DEA_NUMBER = Kind(
    "LICENCE",
    labels=(
        "dea",
        "dea number",
        "dea #",
        "dea no",
    ),
    fits=lambda v: bool(_DEA.fullmatch(v)),
)


def find_registrations(scan: Scan) -> None:
    """Take every DEA number with a valid check digit, labelled or not."""
    for figure in scan.figures:
        if len(figure.text) == 9 and is_dea(figure.text):
            scan.take("LICENCE", figure.start, figure.end, figure.text.upper(), 0.8)
