"""Fixtures that start real servers; a conftest imports the ones its tests need."""

from collections.abc import Iterator

import pytest

from tests.peers.pds import Pds, running
from tests.peers.proxy import Proxy


@pytest.fixture(scope="session")
def pds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pds]:
    """A real Bluesky server for the whole run."""
    with running(tmp_path_factory.mktemp("pds")) as server:
        yield server


@pytest.fixture
def proxy(pds: Pds) -> Iterator[Proxy]:
    """The same server behind a proxy that can break what passes."""
    with Proxy(pds.port).started() as between:
        yield between
