"""Web addresses (Safe Harbor N) and handles of networks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bedside.check.recognise.identifiers.scan import Scan

_TIME_OR_COUNT = re.compile(r"@[0-9]+(?:am|pm|a|p|h|hrs|x|k|%)?(?:-[0-9apm]+)?", re.IGNORECASE)


def find_urls(scan: Scan) -> None:
    """Take every link of the view."""
    for start, end in scan.view.links:
        scan.take("URL", start, end, scan.text[start:end].lower())


def find_handles(scan: Scan) -> None:
    """Take every handle; "@3pm" is a time."""
    for start, end in scan.view.handles:
        if not _TIME_OR_COUNT.fullmatch(scan.text[start:end]):
            scan.take("HANDLE", start, end, scan.text[start:end].lower())
