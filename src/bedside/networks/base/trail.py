"""What the caller keeps for an adapter: the key, the trail of remote ids, the account's secrets."""

from __future__ import annotations

import contextlib
import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from contextlib import AbstractContextManager
    from datetime import datetime


@dataclass(frozen=True)
class Key:
    """What makes a delivery itself: its id, and an aware time that is fixed at the first try.

    Both stay the same over every try, so that whatever an adapter derives from them does too.
    """

    delivery: str
    at: datetime


class Trail(Protocol):
    """The remote ids of one delivery, kept where a killed process cannot take them along."""

    def read(self) -> Mapping[str, str]:
        """Everything kept so far, by name."""
        ...

    def keep(self, name: str, value: str) -> None:
        """Keep one remote id for good; when this returns, it is on disk."""
        ...


class Vault(Protocol):
    """The secrets of one account."""

    def read(self) -> Mapping[str, str]:
        """The secrets as they are now."""
        ...

    def write(self, secrets: Mapping[str, str]) -> None:
        """Put these in place of all that was there; called while the lock is held."""
        ...

    def locked(self) -> AbstractContextManager[None]:
        """Held by one caller at a time, across processes: tokens that renew are used once."""
        ...


@dataclass(frozen=True)
class Account:
    """One connected account: its server's address, its name there, its vault."""

    server: str
    name: str
    vault: Vault


@dataclass
class MemoryTrail:
    """A trail for tests and for a single try by hand: gone with the process."""

    kept: dict[str, str] = field(default_factory=dict)

    def read(self) -> Mapping[str, str]:
        """Everything kept so far."""
        return dict(self.kept)

    def keep(self, name: str, value: str) -> None:
        """Keep one remote id."""
        self.kept[name] = value


@dataclass
class MemoryVault:
    """A vault for tests and for a single try by hand: gone with the process."""

    secrets: dict[str, str] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def read(self) -> Mapping[str, str]:
        """The secrets as they are now."""
        return dict(self.secrets)

    def write(self, secrets: Mapping[str, str]) -> None:
        """Put these in place of all that was there."""
        self.secrets = dict(secrets)

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """One caller at a time, in this process."""
        with self.lock:
            yield
