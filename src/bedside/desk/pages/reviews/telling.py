"""What was done, in a sentence for whoever did it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.desk.pages.furniture.tags import in_zone
from bedside.desk.planner.models import Post

if TYPE_CHECKING:
    from bedside.desk.review.moves.base import Move

_TOLD = {
    "submit": "Submitted. Whoever must sign sees it under Reviews.",
    "request_changes": "It is back with its writer, with your comment.",
    "unschedule": "It stays signed off and goes out only when it is scheduled again.",
    "edit_again": "It is a draft again. Channels whose words stay keep their sign-offs.",
    "withdraw": "Withdrawn. What was public already is being taken down.",
}


def done(move: Move, post: Post) -> str:
    """“Signed off. It goes out Tue 3 Mar 2026, 9:05 am MST.”"""
    if post.state == Post.State.SCHEDULED:
        start = "Signed off. " if move.name == "sign_off" else ""
        return f"{start}It goes out {in_zone(post.planned_at, post.organisation)}."
    if move.name == "sign_off":
        waits = post.state == Post.State.SUBMITTED
        return "Signed off. Another sign-off is still missing." if waits else "Signed off."
    return _TOLD.get(move.name, f"Done: {move.label.lower()}.")
