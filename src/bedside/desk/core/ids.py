"""Ids: UUIDs of version 7 (RFC 9562, section 5.7), which sort by the time they were made.

`new_id` makes one; `as_id` reads one that somebody sent.
"""

from __future__ import annotations

import secrets
import time
import uuid

_VERSION_7 = 0x7 << 76
_VARIANT = 0b10 << 62


def new_id() -> uuid.UUID:
    """A new id: 48 bits of milliseconds since 1970, then chance."""
    milliseconds = time.time_ns() // 1_000_000
    chance = secrets.randbits(74)
    high, low = chance >> 62, chance & ((1 << 62) - 1)
    return uuid.UUID(int=milliseconds << 80 | _VERSION_7 | high << 64 | _VARIANT | low)


def as_id(text: str) -> uuid.UUID | None:
    """An id as it was sent in a form or kept in a draft; None for what is none.

    Whatever people send goes through this before rows are asked for it: Django answers a look-up
    by anything else with an exception.
    """
    try:
        return uuid.UUID(text)
    except ValueError:
        return None
