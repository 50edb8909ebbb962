"""Expire: its time came, and nobody had signed or scheduled it. It never leaves late."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bedside.desk.planner.models import Post
from bedside.desk.review.moves.base import Move, Step

if TYPE_CHECKING:
    from collections.abc import Iterator


def refuse(step: Step) -> Iterator[str]:
    """Not before its time, and the grace after it, has passed."""
    planned = step.post.planned_at
    if planned is None or step.now <= planned + timedelta(minutes=step.post.grace_minutes):
        yield "Its time has not passed yet."


EXPIRE = Move(
    "expire",
    "Expire",
    "Its time passed before it was signed off and scheduled. Silence never approves.",
    start=frozenset({Post.State.SUBMITTED, Post.State.CHANGES_REQUESTED, Post.State.APPROVED}),
    end=Post.State.EXPIRED,
    refuse=refuse,
)
