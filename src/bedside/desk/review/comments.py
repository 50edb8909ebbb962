"""Comments on a version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.desk.planner.body import clean
from bedside.desk.planner.drafts import OPEN
from bedside.desk.review.models import Comment

if TYPE_CHECKING:
    from bedside.desk.people.models import Member
    from bedside.desk.planner.models import Post

MOST_LETTERS = 4000


class NoComment(ValueError):
    """There is nothing to say, or too much; the message says what to do."""


def add_comment(post: Post, member: Member, text: str, quote: str = "") -> Comment:
    """A comment on the current version, or on the draft while it is one. Raises `NoComment`."""
    words = clean(text).strip()
    if not words:
        message = "Write a comment first."
        raise NoComment(message)
    if len(words) > MOST_LETTERS:
        message = f"A comment can hold {MOST_LETTERS:,} characters. This one has {len(words):,}."
        raise NoComment(message)
    return Comment.objects.create(
        organisation_id=post.organisation_id,
        post=post,
        version_id=None if post.state in OPEN else post.current_version_id,
        member=member,
        text=words,
        quote=clean(quote).strip()[:1000],
    )
