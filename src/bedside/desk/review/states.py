"""A post's life: every state, every move between them, looked at when this is imported.

`MOVES` draws the buttons, guards page and API, and becomes the diagram in the documentation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.desk.people.roles import NEEDS_MFA, PERMISSIONS
from bedside.desk.planner.models import Post
from bedside.desk.review.moves.edit_again import EDIT_AGAIN
from bedside.desk.review.moves.expire import EXPIRE
from bedside.desk.review.moves.request_changes import REQUEST_CHANGES
from bedside.desk.review.moves.schedule import SCHEDULE
from bedside.desk.review.moves.sign_off import SIGN_OFF
from bedside.desk.review.moves.submit import SUBMIT
from bedside.desk.review.moves.unschedule import UNSCHEDULE
from bedside.desk.review.moves.withdraw import WITHDRAW

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bedside.desk.review.moves.base import Move

MOVES: tuple[Move, ...] = (
    SUBMIT,
    SIGN_OFF,
    REQUEST_CHANGES,
    SCHEDULE,
    UNSCHEDULE,
    EDIT_AGAIN,
    WITHDRAW,
    EXPIRE,
)
FIRST = Post.State.DRAFT


class BrokenGraph(Exception):
    """The moves do not make a life that a post can live; the message names the place."""


def look_at(moves: Iterable[Move], states: Iterable[str], first: str) -> None:
    """Refuse a graph with an unknown or unreachable state, a dead end, or a move by nobody.

    Raises `BrokenGraph`.
    """
    listed, known = list(moves), set(states)
    names = [one.name for one in listed]
    if len(names) != len(set(names)):
        message = f"two moves share a name: {sorted(names)}"
        raise BrokenGraph(message)
    for move in listed:
        _look_at_one(move, known)
    reached, new = {first}, {first}
    while new:
        ends = {end for move in listed if move.start & new for end in (move.end, *move.also)}
        new = ends - reached
        reached |= new
    if lost := known - reached:
        message = f"no move leads to {sorted(lost)}"
        raise BrokenGraph(message)
    if dead := {state for state in known if not any(state in move.start for move in listed)}:
        message = f"no move leads out of {sorted(dead)}"
        raise BrokenGraph(message)


def _look_at_one(move: Move, known: set[str]) -> None:
    permissions = frozenset().union(*PERMISSIONS.values())
    if not move.start:
        message = f"{move.name} starts nowhere"
        raise BrokenGraph(message)
    if strange := ({move.end, *move.also} | move.start) - known:
        message = f"{move.name} names {sorted(strange)}, which is no state"
        raise BrokenGraph(message)
    if strange := set(move.needs) - permissions:
        message = f"{move.name} needs {sorted(strange)}, which no role gives"
        raise BrokenGraph(message)
    if move.end in move.start:
        message = f"{move.name} ends where it starts"
        raise BrokenGraph(message)


look_at(MOVES, Post.State.values, FIRST)
BY_NAME: dict[str, Move] = {move.name: move for move in MOVES}


def needs_second_factor(move: Move, given: Iterable[str]) -> bool:
    """Whether somebody with these permissions makes this move only with a second factor."""
    used = set(move.needs).intersection(given)
    return bool(used) and used <= NEEDS_MFA
