"""Real servers for the adapters."""

from tests.peers.fixtures import pds, proxy

__all__ = ["pds", "proxy"]
