"""Request changes: back to its writer, with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.desk.planner.models import Post
from bedside.desk.review.comments import add_comment
from bedside.desk.review.moves.base import Move, Step
from bedside.desk.review.readers import ANY_REVIEW

if TYPE_CHECKING:
    from collections.abc import Iterator


def refuse(step: Step) -> Iterator[str]:
    """Not without a word on what to change."""
    if not step.given.comment.strip():
        yield "Say in a sentence what should change, so that the writer knows."


def carry_out(step: Step) -> None:
    """Keep the reason beside the version it is about."""
    add_comment(step.post, step.who, step.given.comment)


REQUEST_CHANGES = Move(
    "request_changes",
    "Request changes",
    "It goes back to its writer, with a comment on what to change.",
    start=frozenset({Post.State.SUBMITTED, Post.State.APPROVED, Post.State.SCHEDULED}),
    end=Post.State.CHANGES_REQUESTED,
    needs=ANY_REVIEW,
    asks=("comment",),
    refuse=refuse,
    carry_out=carry_out,
)
