"""What a move is."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from bedside.desk.core import clock
from bedside.desk.planner.calendar import today_of
from bedside.desk.review.standing import Standing, standings_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date, datetime

    from bedside.desk.people.models import Member
    from bedside.desk.planner.models import Post


@dataclass(frozen=True)
class Given:
    """What a person gives with a move; each move says in `asks` what it takes.

    `revision` is the draft's that was seen; `last_day` the last on which a sign-off counts;
    `self_check` the ticked lines of the twelve words (a practice of one).
    """

    comment: str = ""
    last_day: date | None = None
    revision: int | None = None
    self_check: frozenset[str] = frozenset()


@dataclass
class Step:
    """One attempt at a move: by a member, or by the clock (None)."""

    post: Post
    member: Member | None
    given: Given = Given()
    now: datetime = field(default_factory=clock.now)
    # A page that lists many posts has fetched these for all of them at once.
    known: list[Standing] | None = None
    designations: dict[str, set[str]] | None = None

    @property
    def who(self) -> Member:
        """The member; only moves that members make ask for it."""
        if self.member is None:
            message = "the clock has no name"
            raise TypeError(message)
        return self.member

    @cached_property
    def today(self) -> date:
        """The day it is where the organisation is."""
        return today_of(self.post.organisation, self.now)

    @property
    def standings(self) -> list[Standing]:
        """How the current version stands today, channel by channel."""
        if self.known is None:
            version = self.post.current_version_id
            found = standings_of(self.post.organisation, [version], self.today)
            self.known = found[version] if version else []
        return self.known

    def is_own(self) -> bool:
        """Whether the member wrote any of the current words."""
        version = self.post.current_version
        writers = {self.post.author_id, *(version.editors if version else ())}
        if version is not None:
            writers.add(version.author_id)
        return self.who.pk in writers


def nothing(_step: Step) -> Iterable[str]:
    """No refusal."""
    return ()


def no_more(_step: Step) -> None:
    """Nothing changes but the state."""


@dataclass(frozen=True)
class Move:
    """One transition. `needs`: any of these permissions; none means that only the clock makes it.

    `refuse` yields why not, in words for the person. `carry_out` does what else belongs to it, in
    the same transaction, and may answer with a state of `also` instead of `end`.
    """

    name: str
    label: str
    tells: str
    start: frozenset[str]
    end: str
    needs: tuple[str, ...] = ()
    also: frozenset[str] = frozenset()
    asks: tuple[str, ...] = ()
    refuse: Callable[[Step], Iterable[str]] = nothing
    carry_out: Callable[[Step], str | None] = no_more

    def is_allowed(self, member: Member | None) -> bool:
        """Whether the roles of this member give it; the clock makes only its own."""
        if member is None:
            return not self.needs
        return any(member.can(one) for one in self.needs)
