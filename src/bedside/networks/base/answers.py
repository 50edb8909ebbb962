"""What next? The one question every failure answers, and its five answers."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


class Next(StrEnum):
    """What has to happen after a failure."""

    RETRY = "retry"
    """Certainly not posted: try again by itself, a little later."""
    FIX = "fix"
    """A person edits the post."""
    RECONNECT = "reconnect"
    """A person signs in to the account again."""
    WAIT = "wait"
    """A rate or a quota: try again by itself, at the time named."""
    LOOK = "look"
    """It may have been posted: read the network before anything else."""


class Failure(Exception):
    """A step that did not succeed.

    `say` is for a person and never holds words of the post. `until` is when to go on (for
    `wait`, and known for no other). `field` is what to edit (for `fix`), as findings name it.
    `code` is the network's own name of the error, for whoever asks it for help. `part` is the
    part of a thread it was about, from 0.
    """

    def __init__(
        self,
        next: Next,  # noqa: A002 - the question's own word
        say: str,
        *,
        until: datetime | None = None,
        field: str = "",
        code: str = "",
        part: int | None = None,
    ) -> None:
        super().__init__(say)
        if (next is Next.WAIT) != (until is not None):
            raise ValueError("a wait names until when, and nothing else does")
        self.next = next
        self.say = say
        self.until = until
        self.field = field
        self.code = code
        self.part = part


def retry(say: str, *, code: str = "") -> Failure:
    """Certainly not posted: it may be tried again by itself."""
    return Failure(Next.RETRY, say, code=code)


def fix(say: str, *, field: str = "text", code: str = "", part: int | None = None) -> Failure:
    """The network does not take it as it is: a person edits `field`."""
    return Failure(Next.FIX, say, field=field, code=code, part=part)


def reconnect(say: str, *, code: str = "") -> Failure:
    """The account no longer lets us in: a person signs in again."""
    return Failure(Next.RECONNECT, say, code=code)


def wait(say: str, until: datetime, *, code: str = "") -> Failure:
    """A rate or quota is used up `until` then, an aware time."""
    return Failure(Next.WAIT, say, until=until, code=code)


def look(say: str, *, code: str = "") -> Failure:
    """It may have been posted: read the network and reconcile before anything else."""
    return Failure(Next.LOOK, say, code=code)
