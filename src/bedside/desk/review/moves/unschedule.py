"""Unschedule: it stays signed off and waits for another time."""

from bedside.desk.planner.models import Post
from bedside.desk.review.moves.base import Move

UNSCHEDULE = Move(
    "unschedule",
    "Unschedule",
    "It does not go out by itself; its sign-offs stay.",
    start=frozenset({Post.State.SCHEDULED}),
    end=Post.State.APPROVED,
    needs=("post.schedule",),
)
