"""Handles: @name as networks write them, with the server of a federated account."""

from __future__ import annotations

import re

_HANDLE = re.compile(r"@\w{1,64}(?:[.\-]\w{1,64}){0,8}(?:@[\w\-]{1,64}(?:\.[\w\-]{1,64}){1,6})?")


def find_handles(text: str) -> list[tuple[int, int]]:
    """Where every handle of `text` stands, the first sign included."""
    return [
        found.span()
        for found in _HANDLE.finditer(text)
        if found.start() == 0 or not _runs_on(text[found.start() - 1])
    ]


def _runs_on(before: str) -> bool:
    """Whether the sign stands inside an address or a link, not at the beginning of a handle."""
    return before.isalnum() or before in "_.+-@/"
