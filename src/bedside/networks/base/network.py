"""The contract: what a network does with a publication, step by step."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from bedside.check.limits import limits_for
from bedside.networks.base.declared import read_declaration
from bedside.networks.base.limits import problems_of

if TYPE_CHECKING:
    from bedside.check.limits import Limits
    from bedside.networks.base.declared import Declaration
    from bedside.networks.base.draft import Draft
    from bedside.networks.base.http import Client
    from bedside.networks.base.limits import Problem
    from bedside.networks.base.trail import Account, Key, Trail


@dataclass(frozen=True)
class Publication:
    """One delivery on its way: what, through which account, under which key and trail."""

    http: Client
    account: Account
    draft: Draft
    key: Key
    trail: Trail


@dataclass(frozen=True)
class Ready:
    """Whether the network has digested what `prepare` gave it, or seconds until asked again."""

    ready: bool
    again_after: float = 0


@dataclass(frozen=True)
class Posted:
    """A post that stands: its first part's address for people, and its id on the network."""

    url: str
    remote_id: str


class Standing(StrEnum):
    """How a post stands on its network."""

    LIVE = "live"
    WAITING = "waiting"
    """The network looks at it before it shows it."""
    REFUSED = "refused"
    """The network has decided against it."""
    GONE = "gone"


class Trace(StrEnum):
    """What was found of an earlier try."""

    FOUND = "found"
    """It is there, whole."""
    PARTLY = "partly"
    """Some parts of a thread are there; committing again adds the rest and repeats none."""
    ABSENT = "absent"
    """It is certainly not there; committing again is allowed."""
    UNKNOWN = "unknown"
    """The network cannot say: a person decides."""


@dataclass(frozen=True)
class Found:
    """The answer of `reconcile`; `posted` when it is there whole. `say` is for a person."""

    trace: Trace
    posted: Posted | None = None
    say: str = ""


class Network(ABC):
    """One network. Every step raises `Failure` and nothing else; none of them sleeps.

    A publication goes `prepare`, `poll` until ready, `commit`, `verify`. A process may die between
    any two of them, or inside one: the next begins again at `prepare` with the same draft, key and
    trail, or at `reconcile` when `commit` may have arrived.
    """

    slug: ClassVar[str]

    @cached_property
    def declaration(self) -> Declaration:
        """What this network can do besides its limits, with sources."""
        return read_declaration(self.slug)

    @cached_property
    def limits(self) -> Limits:
        """What this network takes, in its own units; the checks read the same figures."""
        return limits_for(self.slug)

    def problems(self, draft: Draft) -> tuple[Problem, ...]:
        """Why the network would not take this draft, without asking it; nothing when it would."""
        return problems_of(draft, self.limits, threads=self.declaration.threads.value)

    def must_fit(self, draft: Draft) -> None:
        """Raise `Failure` (fix) with the first of the draft's problems, if it has any."""
        for problem in self.problems(draft):
            raise problem.failure()

    @abstractmethod
    def prepare(self, publication: Publication) -> None:
        """Everything that can be done before anybody sees it: judge it, upload, resolve names.

        May be repeated. Never answers `look`: nothing of it is public.
        """

    def poll(self, publication: Publication) -> Ready:  # noqa: ARG002 - the contract's shape
        """Whether what `prepare` gave is ready to be committed."""
        return Ready(ready=True)

    @abstractmethod
    def commit(self, publication: Publication) -> Posted:
        """Make it public. Answers `look` whenever it may have worked although it seems not to."""

    @abstractmethod
    def reconcile(self, publication: Publication) -> Found:
        """Whether an earlier `commit` with this key arrived, by reading the network.

        Raises `Failure` when the network cannot be read now; never `look`.
        """

    @abstractmethod
    def verify(self, publication: Publication) -> Standing:
        """How the post stands now, by reading the network. Never answers `look`."""

    @abstractmethod
    def withdraw(self, publication: Publication) -> None:
        """Take it off the network. Taking off what is gone already is fine.

        Answers `look` when it may have worked although it seems not to: `verify` tells.
        """

    @abstractmethod
    def health(self, http: Client, account: Account) -> str:
        """Ask whether the account still lets us in. Returns its name there, or raises `Failure`."""
