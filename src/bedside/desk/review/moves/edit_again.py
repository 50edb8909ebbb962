"""Edit again: back to a draft. Words that change need a new sign-off; those that stay do not."""

from bedside.desk.planner.models import Post
from bedside.desk.review.moves.base import Move

EDIT_AGAIN = Move(
    "edit_again",
    "Edit again",
    "It becomes a draft again. Channels whose words do not change keep their sign-offs.",
    start=frozenset(
        {
            Post.State.SUBMITTED,
            Post.State.APPROVED,
            Post.State.SCHEDULED,
            Post.State.WITHDRAWN,
            Post.State.EXPIRED,
        }
    ),
    end=Post.State.DRAFT,
    needs=("post.submit",),
)
