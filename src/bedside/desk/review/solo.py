"""A practice of one: a pause, a self-check in twelve words, and a reader from outside."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.desk.review.moves.base import Step

PAUSE = timedelta(minutes=10)


@dataclass(frozen=True)
class Line:
    """One line of the self-check: two of the twelve words, and what they ask."""

    key: str
    words: str
    asks: str


# The twelve words are Farris Timimi's, Mayo Clinic, 5 April 2012; the questions are ours.
SELF_CHECK: tuple[Line, ...] = (
    Line("lie", "Don't lie", "Is all of it true, and could I show why?"),
    Line("pry", "Don't pry", "Does it keep out of what is nobody else's business?"),
    Line("cheat", "Don't cheat", "Would I say openly who gains from it?"),
    Line("delete", "Can't delete", "May it stay in public for ever?"),
    Line("steal", "Don't steal", "Are the words and pictures mine to use?"),
    Line("reveal", "Don't reveal", "Would no patient find themselves in it?"),
)


def second_look_problems(step: Step) -> Iterator[str]:
    """Why one's own second look does not count yet."""
    version = step.post.current_version
    if version is not None and step.now < version.created_at + PAUSE:
        ready = (version.created_at + PAUSE).astimezone(step.post.organisation.tzinfo)
        clock_time = ready.strftime("%I:%M %p").lstrip("0").lower()
        yield f"Take a pause first. You can read it again from {clock_time}."
    if not step.given.self_check >= {line.key for line in SELF_CHECK}:
        yield "Answer the six lines of the self-check first."
