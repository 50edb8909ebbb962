"""Record ids: a time and a clock in thirteen signs that sort (AT Protocol, record key type tid)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bedside.networks.base import Key

_SIGNS = "234567abcdefghijklmnopqrstuvwxyz"
_LENGTH = 13
_CLOCK_BITS = 10
_SPREAD_BITS = 24  # microseconds
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def tid(key: Key, part: int = 0) -> str:
    """The id of one part of a delivery, always the same: what makes a repeat a repeat.

    The time is the key's, less up to seventeen seconds that come from the delivery's id as the
    clock's ten bits do: two deliveries of one moment have two ids. Parts follow in order.
    """
    digest = sha256(key.delivery.encode()).digest()
    earlier = int.from_bytes(digest[:4]) % (1 << _SPREAD_BITS)
    micros = (key.at - _EPOCH) // timedelta(microseconds=1) - earlier + part
    clock = int.from_bytes(digest[4:6]) % (1 << _CLOCK_BITS)
    number = (micros << _CLOCK_BITS) | clock
    return "".join(_SIGNS[(number >> (5 * place)) & 31] for place in range(_LENGTH - 1, -1, -1))
