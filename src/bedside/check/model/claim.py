"""A claim that a reviewer of the organisation has accepted, with its source and its last day."""

from __future__ import annotations

from datetime import date  # noqa: TC003 - msgspec reads the annotation at run time

import msgspec


class Claim(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence that may be said, on what it rests, and until when (the day included)."""

    sentence: str
    source: str
    until: date | None = None
