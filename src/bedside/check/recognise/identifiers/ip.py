"""IP addresses (Safe Harbor O), version 4 and 6, proved by the standard library's parser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bedside.check.recognise.identifiers.scan import Scan

_V4 = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,3}){3}")
_V6 = re.compile(r"(?<![0-9A-Za-z:.])[0-9A-Fa-f:]{3,39}(?:(?:\.[0-9]{1,3}){3})?(?![0-9A-Za-z])")
_VERSION = re.compile(r"(?:\bv|version|release|update|firmware|ios|android)\s?$", re.IGNORECASE)


def find_addresses(scan: Scan) -> None:
    """Take every valid address; a version number of four parts is none."""
    text = scan.text
    if text.count(".") >= 3:
        for figure in scan.figures:
            quad = _V4.match(figure.text)
            if quad and figure.text[quad.end() : quad.end() + 1] in ("", ":", "/"):
                before = text[max(0, figure.start - 10) : figure.start]
                if not _VERSION.search(before):
                    _take(scan, figure.start, figure.start + quad.end())
    if text.count(":") >= 2:
        for found in _V6.finditer(text):
            written = (
                found.group().rstrip(":") if not found.group().endswith("::") else found.group()
            )
            if "::" in written and sum(c.isalnum() for c in written) < 3 and written != "::1":
                continue
            if written.count(":") == 7 or "::" in written:
                _take(scan, found.start(), found.start() + len(written))


def _take(scan: Scan, start: int, end: int) -> None:
    from ipaddress import ip_address

    try:
        value = ip_address(scan.text[start:end])
    except ValueError:
        return
    scan.take("IP", start, end, str(value))
