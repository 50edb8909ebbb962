"""What a network's tests set up so that its promises can be asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

from bedside.networks.base.draft import Draft, Part, Picture

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from bedside.networks.base.network import Network, Posted, Publication

AT = datetime(2026, 11, 26, 9, 30, tzinfo=UTC)
# The smallest picture there is: one grey point, as PNG.
_DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010800000000"
    "3a7e9b550000000a49444154789c63680000008200817716fa850000000049454e44ae426082"
)


@dataclass(frozen=True)
class Shown:
    """One post (a thread is several) as anybody can see it now."""

    text: str
    alts: tuple[str, ...] = ()


class Stage(Protocol):
    """A network with an account of its own, empty at first, and ways to break what is between.

    A way that a network does not have (nobody signs out of a newsroom) is None.
    """

    network: Network

    def publication(self, delivery: str, draft: Draft) -> Publication:
        """A publication as a new process would make it: only what the trail kept is known."""
        ...

    def shown(self) -> list[Shown]:
        """What anybody sees of the account, the oldest first, read past the adapter."""
        ...

    def answer_lost(self) -> AbstractContextManager[object]:
        """Inside, the next change arrives and is made, and its answer does not come back."""
        ...

    def out_of_reach(self) -> AbstractContextManager[object]:
        """Inside, nothing arrives."""
        ...

    def slowed_down(self) -> AbstractContextManager[datetime] | None:
        """Inside, the network refuses everything until the time that is given."""
        ...

    def signed_out(self) -> AbstractContextManager[object] | None:
        """From here on the account's secrets are worth nothing."""
        ...


def publish(network: Network, publication: Publication) -> Posted:
    """One try, straight through. Raises `Failure`."""
    network.prepare(publication)
    if not network.poll(publication).ready:
        raise AssertionError("this network needs time between preparing and committing")
    return network.commit(publication)


def words(text: str, *more: str) -> Draft:
    """A draft of plain words, one part each."""
    return Draft(tuple(Part(one) for one in (text, *more)), AT, ("en",))


def pictured(text: str, alt: str) -> Draft:
    """A draft with one picture."""
    return Draft((Part(text, (Picture(_DOT, "image/png", alt, 1, 1),)),), AT, ("en",))
