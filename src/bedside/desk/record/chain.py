"""The chain itself: each hash is SHA-256 over the hash before it and the entry's payload."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

GENESIS = "0" * 64


class Link(NamedTuple):
    """An entry as the chain sees it."""

    seq: int
    payload: str
    hash: str


class Fault(NamedTuple):
    """Where the chain does not hold, and why, in words for a person."""

    seq: int
    why: str


def follows(previous: str, payload: str) -> str:
    """The hash of `payload` after the hash `previous`."""
    return hashlib.sha256((previous + payload).encode()).hexdigest()


def faults(links: Iterable[Link], first: int = 1, previous: str = GENESIS) -> Iterator[Fault]:
    """Where a chain that should begin with number `first` after the hash `previous` does not hold.

    After a fault the chain is taken up again from the hash that is written, so that one changed
    entry is one fault.
    """
    expected = first
    for link in links:
        if link.seq != expected:
            yield Fault(expected, _gap(expected, link.seq))
        elif link.hash != follows(previous, link.payload):
            yield Fault(link.seq, "it was changed, or what stood before it was")
        previous = link.hash
        expected = max(expected, link.seq) + 1


def _gap(expected: int, found: int) -> str:
    if found < expected:
        return f"number {found} stands here: entries were put in or moved"
    if found == expected + 1:
        return "it is missing"
    return f"it and those up to {found - 1} are missing"
