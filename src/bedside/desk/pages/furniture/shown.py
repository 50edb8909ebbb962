"""What a list says of a post: its state in review, or what happened when it went out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bedside.desk.outbox.models import Delivery
from bedside.desk.pages.furniture.tags import state_tone
from bedside.desk.planner.models import Post

if TYPE_CHECKING:
    from collections.abc import Iterable

_STATE = Delivery.State


@dataclass(frozen=True)
class Shown:
    """The words and the colour."""

    words: str
    tone: str


def show_outcomes(posts: Iterable[Post]) -> None:
    """Give each post `shown`. One question to the database, however many posts.

    Two of three networks may have it: then the list says so, and the post's page says which.
    """
    listed = list(posts)
    sent: dict[object, list[str]] = {}
    scheduled = [post.pk for post in listed if post.state == Post.State.SCHEDULED]
    rows = Delivery.objects.filter(post__in=scheduled).values_list("post_id", "state")
    for post_id, state in rows:
        sent.setdefault(post_id, []).append(state)
    for post in listed:
        post.shown = _shown(post, sent.get(post.pk, []))  # type: ignore[attr-defined]


def _shown(post: Post, states: list[str]) -> Shown:
    if {_STATE.REFUSED, _STATE.UNCONFIRMED} & set(states):
        return Shown("Needs a person", "stop")
    if states and set(states) == {_STATE.LIVE}:
        return Shown("Published", "out")
    if _STATE.LIVE in states:
        return Shown("Published in part", "read")
    return Shown(str(post.get_state_display()), state_tone(post.state))
