"""Device identifiers and serial numbers (Safe Harbor M): IMEI and MAC by shape, others by label."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bedside.check.recognise.identifiers.check_digits import passes_luhn
from bedside.check.recognise.identifiers.figures import digits_of
from bedside.check.recognise.identifiers.labels import Kind

if TYPE_CHECKING:
    from bedside.check.recognise.identifiers.scan import Scan


def _fits(value: str) -> bool:
    return len(value) >= 4 and len(digits_of(value)) >= 2


DEVICE = Kind(
    "DEVICE",
    labels=(
        "serial number", "serial no", "serial #", "serial", "s/n", "sn #", "imei",
        "imei number", "meid", "esn", "iccid", "udi", "device id", "device identifier",
        "device number", "device serial", "device #", "implant id", "implant number",
        "implant serial", "lot number", "lot no", "lot #", "mac address", "pacemaker serial",
        "pump serial", "número de serie", "numero de serie",
    ),
    weak=(
        "sn", "device", "implant", "pacemaker", "lot", "pump", "mac",
    ),
    fits=_fits,
)  # fmt: skip

_MAC = re.compile(
    r"(?<![0-9A-Za-z:])(?:[0-9A-Fa-f]{2}([:\-]))(?:[0-9A-Fa-f]{2}\1){4}[0-9A-Fa-f]{2}(?![0-9A-Za-z:])"
)
_UDI = re.compile(r"\(01\)[0-9]{14}(?:\([0-9]{2,3}\)[A-Za-z0-9]{1,20}){0,5}")


def find_devices(scan: Scan) -> None:
    """Take IMEIs (15 digits, Luhn), MAC addresses and unique device identifiers (GS1 form)."""
    for figure in scan.figures:
        digits = figure.text.replace("-", "")
        if len(digits) == 15 and digits.isdigit() and passes_luhn(digits):
            scan.take("DEVICE", figure.start, figure.end, digits, 0.8)
    if scan.text.count(":") >= 5 or scan.text.count("-") >= 5:
        for found in _MAC.finditer(scan.text):
            scan.take("DEVICE", *found.span(), found.group().upper().replace("-", ":"))
    if "(01)" in scan.text:
        for found in _UDI.finditer(scan.text):
            scan.take("DEVICE", *found.span(), found.group())
