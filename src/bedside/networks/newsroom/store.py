"""Where the newsroom's entries are kept: a contract of three calls, and one in memory."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from bedside.networks.base.draft import Draft


@dataclass(frozen=True)
class Entry:
    """One entry of a newsroom: the delivery it came with, and what it shows."""

    delivery: str
    draft: Draft


class StoreDown(Exception):
    """The store cannot be reached. `written`: the entry may have been kept before it broke."""

    def __init__(self, *, written: bool) -> None:
        super().__init__("The newsroom's store cannot be reached.")
        self.written = written


class Store(Protocol):
    """Keeps entries by delivery. Every call is a transaction of its own, or raises `StoreDown`."""

    def put(self, entry: Entry) -> str:
        """Keep an entry and answer its permanent address.

        A delivery that is kept already stays as it is: the first entry's address is answered.
        """
        ...

    def find(self, delivery: str) -> str | None:
        """The address of the entry of a delivery, while it is shown."""
        ...

    def remove(self, delivery: str) -> None:
        """Show it no longer; one that is not there is fine. Its address says that it is gone."""
        ...


@dataclass
class MemoryStore:
    """A store for tests: gone with the process."""

    address: str
    shown: dict[str, Entry] = field(default_factory=dict)

    def put(self, entry: Entry) -> str:
        """Keep an entry and answer its address."""
        self.shown.setdefault(entry.delivery, entry)
        return f"{self.address}/{entry.delivery}"

    def find(self, delivery: str) -> str | None:
        """The address of an entry that is shown."""
        return f"{self.address}/{delivery}" if delivery in self.shown else None

    def remove(self, delivery: str) -> None:
        """Show it no longer."""
        self.shown.pop(delivery, None)
