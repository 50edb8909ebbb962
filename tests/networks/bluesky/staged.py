"""A stage on a real Bluesky server, with a proxy between that can break the calls."""

import contextlib
import time
from collections.abc import Iterator
from datetime import UTC, datetime

from bedside.networks.base import Account, Draft, Key, MemoryTrail, MemoryVault, Publication
from bedside.networks.base.http import Client, Guard
from bedside.networks.base.testing import Shown
from bedside.networks.bluesky import Bluesky, sign_in
from tests.peers.pds import Pds
from tests.peers.proxy import Fault, Proxy

AT = datetime(2026, 11, 26, 9, 30, tzinfo=UTC)


class BlueskyStage:
    def __init__(self, pds: Pds, proxy: Proxy) -> None:
        self.pds, self.proxy = pds, proxy
        self.network = Bluesky()
        self.person = pds.person()
        self.http = Client(Guard(frozenset({"localhost"})), seconds=20)
        signed = sign_in(self.http, pds.url, self.person.handle, self.person.app_password)
        self.vault = MemoryVault(dict(signed.secrets))
        self.account = Account(proxy.url, signed.handle, self.vault)
        self.trails: dict[str, MemoryTrail] = {}

    def publication(self, delivery: str, draft: Draft) -> Publication:
        trail = self.trails.setdefault(delivery, MemoryTrail())
        return Publication(self.http, self.account, draft, Key(delivery, AT), trail)

    def shown(self) -> list[Shown]:
        return [
            Shown(
                post["value"]["text"],
                tuple(one["alt"] for one in post["value"].get("embed", {}).get("images", ())),
            )
            for post in self.pds.posts(self.person.did)
        ]

    @contextlib.contextmanager
    def answer_lost(self) -> Iterator[None]:
        self.proxy.faults.append(Fault("Record", forward=True, status=None))
        yield

    def out_of_reach(self) -> contextlib.AbstractContextManager[None]:
        return self.proxy.down()

    @contextlib.contextmanager
    def slowed_down(self) -> Iterator[datetime]:
        until = datetime.fromtimestamp(int(time.time()) + 900, UTC)
        fault = Fault(
            "/xrpc/",
            forward=False,
            status=429,
            headers={"ratelimit-reset": str(int(until.timestamp()))},
            body=b'{"error":"RateLimitExceeded"}',
            times=9,
        )
        self.proxy.faults.append(fault)
        yield until
        fault.times = 0

    @contextlib.contextmanager
    def signed_out(self) -> Iterator[None]:
        access = self.pds.expired(self.vault.secrets["access"])
        self.vault.write({**self.vault.secrets, "access": access, "refresh": access})
        yield
