"""Posts on their way through review."""

from __future__ import annotations

from typing import Any

from bedside.desk.channels.models import Channel
from bedside.desk.people.models import Member
from bedside.desk.planner.body import read_body
from bedside.desk.planner.drafts import Saved, save_draft
from bedside.desk.planner.models import Draft, Post
from bedside.desk.review.moves.base import Given
from bedside.desk.review.moving import make
from bedside.desk.review.states import BY_NAME
from tests.desk.planner.making import make_post

CLEAR = "Our flu clinic is open from Monday to Friday. Call us to find a time that suits you."
NAMED = "Congratulations to our patient John Smith on his new knee!"  # stops
SHORTENED = "Book your visit with us at https://bit.ly/3abc."  # a privacy reviewer reads it
MATTER = "We are under investigation by the state board."  # a legal reviewer reads it
DENIES = "Thank you for choosing us!"  # stops, in a reply


def move(name: str, post: Post, by: Member | None, *, mfa: bool = True, **given: Any) -> Post:
    """Make a move on the post as it is now; `post` then holds its new state."""
    seen = Post.objects.get(pk=post.pk).current_version_id
    moved = make(BY_NAME[name], post.pk, by=by, with_mfa=mfa, version_id=seen, given=Given(**given))
    post.refresh_from_db()
    return moved


def submitted(member: Member, text: str, *channels: Channel, **more: Any) -> Post:
    """A post that has been submitted."""
    post = make_post(member, text, *channels, **more)
    move("submit", post, member)
    return post


def edit(post: Post, by: Member, **changes: Any) -> None:
    """Type into the draft."""
    draft = Draft.objects.get(post=post)
    saved = save_draft(post, read_body({**draft.body, **changes}), draft.revision, by)
    assert isinstance(saved, Saved)
