"""Bluesky keeps every promise of the contract, on a real server."""

from collections.abc import Callable, Iterator

import pytest

from bedside.networks.base.testing import PROMISES, Stage
from tests.networks.bluesky.staged import BlueskyStage
from tests.peers.pds import Pds
from tests.peers.proxy import Proxy


@pytest.mark.parametrize("promise", PROMISES, ids=lambda promise: promise.__name__)
def test_bluesky_keeps_its_promise(
    promise: Callable[[Stage], Iterator[str]], pds: Pds, proxy: Proxy
) -> None:
    assert list(promise(BlueskyStage(pds, proxy))) == []
