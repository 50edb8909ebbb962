"""The newsroom's adapter: one entry a delivery, however often it is committed."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, ClassVar

from bedside.networks.base import (
    Found,
    Network,
    Posted,
    Publication,
    Standing,
    Trace,
    look,
    retry,
)
from bedside.networks.newsroom.store import Entry, Store, StoreDown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.networks.base import Account
    from bedside.networks.base.http import Client

_DOWN = "The newsroom could not be written to. Nothing was published."


class Newsroom(Network):
    """Writes entries to `store`, which belongs to one organisation."""

    slug: ClassVar[str] = "newsroom"

    def __init__(self, store: Store) -> None:
        self._store = store

    def prepare(self, publication: Publication) -> None:
        """Judge the draft; there is nothing to upload."""
        self.must_fit(publication.draft)

    def commit(self, publication: Publication) -> Posted:
        """Keep the entry. A repeat answers the entry that is there."""
        delivery = publication.key.delivery
        try:
            url = self._store.put(Entry(delivery, publication.draft))
        except StoreDown as down:
            if down.written:
                raise look("The newsroom stopped while it was written to.") from down
            raise retry(_DOWN) from down
        return Posted(url, delivery)

    def reconcile(self, publication: Publication) -> Found:
        """The store always knows."""
        delivery = publication.key.delivery
        with _reading():
            url = self._store.find(delivery)
        return Found(Trace.FOUND, Posted(url, delivery)) if url else Found(Trace.ABSENT)

    def verify(self, publication: Publication) -> Standing:
        """Live while it is shown."""
        with _reading():
            return Standing.LIVE if self._store.find(publication.key.delivery) else Standing.GONE

    def withdraw(self, publication: Publication) -> None:
        """Show it no longer."""
        try:
            self._store.remove(publication.key.delivery)
        except StoreDown as down:
            raise look("The newsroom stopped while the entry was taken off.") from down

    def health(self, http: Client, account: Account) -> str:  # noqa: ARG002 - the contract's shape
        """The newsroom lets its own desk in, always."""
        with _reading():
            self._store.find("")
        return account.name


@contextmanager
def _reading() -> Iterator[None]:
    try:
        yield
    except StoreDown as down:
        raise retry("The newsroom cannot be read at the moment.") from down
