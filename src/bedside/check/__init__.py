"""The engine: reads a post, judges it, and says what is wrong, why, and what to write instead.

In come a `Post`, an `Organisation`, a pack and a day; out comes a `Report`. Anybody may call it:
it is pure (no network, no clock, no disk writes) and answers in well under a millisecond.
"""

from bedside.check.engine import check, read
from bedside.check.model import Authorization, Fix, Media, Mention, Organisation, Post, Report

__all__ = [
    "Authorization",
    "Fix",
    "Media",
    "Mention",
    "Organisation",
    "Post",
    "Report",
    "check",
    "read",
]
