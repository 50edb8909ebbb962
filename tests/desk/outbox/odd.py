"""A network that answers as a test wishes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from bedside.desk.channels.models import Channel
from bedside.desk.flows.reach import Reach
from bedside.networks.base import Failure, Found, Network, Posted, Publication, Standing, Trace


@dataclass
class Odd(Network):
    """A network that answers as a test wishes; what was committed is in `shown`."""

    slug = "newsroom"
    fails: dict[str, Failure] = field(default_factory=dict)
    shown: list[str] = field(default_factory=list)
    posts_anyway: bool = False
    standing: Standing = Standing.LIVE
    trace: Trace | None = None

    def _may(self, step: str) -> None:
        if step in self.fails:
            raise self.fails[step]

    def prepare(self, publication: Publication) -> None:
        self._may("prepare")

    def commit(self, publication: Publication) -> Posted:
        if "commit" not in self.fails or self.posts_anyway:
            self.shown.append(publication.key.delivery)
        self._may("commit")
        return Posted("https://odd.example/1", "1")

    def reconcile(self, publication: Publication) -> Found:
        self._may("reconcile")
        if self.trace is not None:
            return Found(self.trace, say="Two of them.")
        if publication.key.delivery in self.shown:
            return Found(Trace.FOUND, Posted("https://odd.example/1", "1"))
        return Found(Trace.ABSENT)

    def verify(self, publication: Publication) -> Standing:
        self._may("verify")
        return self.standing if publication.key.delivery in self.shown else Standing.GONE

    def withdraw(self, publication: Publication) -> None:
        self._may("withdraw")
        self.shown.clear()

    def health(self, http: Any, account: Any) -> str:
        return "odd"


class Odder(Reach):
    def __init__(self, network: Odd) -> None:
        self.odd = network

    def network(self, channel: Channel) -> Network:
        return self.odd
