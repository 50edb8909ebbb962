"""A house to publish from, at nine thirty on the day, with loopback servers allowed."""

from collections.abc import Iterator

import pytest

from bedside.desk.core import clock
from bedside.desk.flows.reach import client
from bedside.desk.people.models import Organisation
from tests.desk.outbox.making import DUE, House, house
from tests.peers.fixtures import pds, proxy

__all__ = ["pds", "proxy"]


@pytest.fixture
def at_due() -> Iterator[None]:
    """It is the minute on which posts are due."""
    with clock.fixed_at(DUE):
        yield


@pytest.fixture
def at_home(hospital: Organisation, at_due: None) -> House:
    """The hospital with an author and a publisher."""
    return house(hospital)


@pytest.fixture(autouse=True)
def loopback(settings: object) -> Iterator[None]:
    """The guarded client may call the servers of these tests."""
    settings.GUARD_ALLOWS = ["localhost"]  # type: ignore[attr-defined]
    client.cache_clear()
    yield
    client.cache_clear()
