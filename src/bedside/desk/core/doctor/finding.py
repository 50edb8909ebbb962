"""What the doctor says of one thing."""

from __future__ import annotations

from typing import NamedTuple


class Finding(NamedTuple):
    """`what` was looked at; `mend` says what to do, empty when it is well.

    A finding that `may_wait` is worth knowing and stops nothing.
    """

    what: str
    mend: str = ""
    may_wait: bool = False
