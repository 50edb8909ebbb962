"""The newsroom keeps every promise of the contract."""

import contextlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest

from bedside.networks.base import (
    Account,
    Draft,
    Key,
    MemoryTrail,
    MemoryVault,
    Part,
    Publication,
    Trace,
)
from bedside.networks.base.http import Client
from bedside.networks.base.testing import PROMISES, Shown, Stage, publish
from bedside.networks.newsroom import Entry, MemoryStore, Newsroom, StoreDown

ADDRESS = "https://news.cedar-hollow.example"


class Frail(MemoryStore):
    """A store that can be made to fail before or after it has written."""

    fails = ""

    def put(self, entry: Entry) -> str:
        if self.fails == "before":
            raise StoreDown(written=False)
        url = super().put(entry)
        if self.fails == "after":
            raise StoreDown(written=True)
        return url

    def find(self, delivery: str) -> str | None:
        if self.fails == "before":
            raise StoreDown(written=False)
        return super().find(delivery)

    def remove(self, delivery: str) -> None:
        if self.fails:
            raise StoreDown(written=True)
        super().remove(delivery)

    @contextlib.contextmanager
    def failing(self, when: str) -> Iterator[None]:
        self.fails = when
        yield
        self.fails = ""


class NewsroomStage:
    def __init__(self) -> None:
        self.store = Frail(ADDRESS)
        self.network = Newsroom(self.store)
        self.trails: dict[str, MemoryTrail] = {}

    def publication(self, delivery: str, draft: Draft) -> Publication:
        return Publication(
            Client(),
            Account(ADDRESS, "Cedar Hollow", MemoryVault()),
            draft,
            Key(delivery, datetime(2026, 11, 26, 9, 30, tzinfo=UTC)),
            self.trails.setdefault(delivery, MemoryTrail()),
        )

    def shown(self) -> list[Shown]:
        return [
            Shown(part.text, tuple(picture.alt for picture in part.pictures))
            for entry in self.store.shown.values()
            for part in entry.draft.parts
        ]

    def answer_lost(self) -> contextlib.AbstractContextManager[object]:
        return self.store.failing("after")

    def out_of_reach(self) -> contextlib.AbstractContextManager[object]:
        return self.store.failing("before")

    def slowed_down(self) -> None:
        return None

    def signed_out(self) -> None:
        return None


@pytest.mark.parametrize("promise", PROMISES, ids=lambda promise: promise.__name__)
def test_the_newsroom_keeps_its_promise(promise: Callable[[Stage], Iterator[str]]) -> None:
    assert list(promise(NewsroomStage())) == []


def test_a_withdrawal_that_broke_off_is_looked_for() -> None:
    stage = NewsroomStage()
    publication = stage.publication("one", Draft((Part("News."),), datetime.now(UTC)))
    publish(stage.network, publication)
    with stage.answer_lost(), pytest.raises(Exception, match="taken off") as told:
        stage.network.withdraw(publication)
    assert told.value.next == "look"  # type: ignore[attr-defined]
    assert stage.network.reconcile(publication).trace is Trace.FOUND
