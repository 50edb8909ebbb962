"""Withdraw: it will not leave. (What has left is taken down by the outbox.)"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.desk.planner.models import Post
from bedside.desk.review.moves.base import Move, Step

if TYPE_CHECKING:
    from collections.abc import Iterator


def refuse(step: Step) -> Iterator[str]:
    """A writer may withdraw their own; others' posts only who may withdraw any."""
    if not step.who.can("post.withdraw") and step.post.author_id != step.who.pk:
        yield "This post is somebody else's. Ask a publisher to withdraw it."


WITHDRAW = Move(
    "withdraw",
    "Withdraw",
    "It will not leave. Its words stay on file and can be edited again.",
    start=frozenset(
        {
            Post.State.DRAFT,
            Post.State.SUBMITTED,
            Post.State.CHANGES_REQUESTED,
            Post.State.APPROVED,
            Post.State.SCHEDULED,
        }
    ),
    end=Post.State.WITHDRAWN,
    needs=("post.withdraw", "post.draft"),
    refuse=refuse,
)
