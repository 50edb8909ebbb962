"""The words in hand: the draft while somebody writes it, else the version that is being read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.desk.planner.body import read_body
from bedside.desk.planner.calendar import today_of
from bedside.desk.planner.drafts import OPEN
from bedside.desk.planner.models import Draft
from bedside.desk.review.standing import Standing, standings_of, standings_of_draft

if TYPE_CHECKING:
    from bedside.desk.planner.models import Post


def current_standings(post: Post) -> list[Standing]:
    """How the post stands today, channel by channel."""
    today = today_of(post.organisation)
    if post.state in OPEN:
        body = read_body(Draft.objects.get(post=post).body)
        return standings_of_draft(post, body, today)
    version = post.current_version_id
    found = standings_of(post.organisation, [version], today)
    return found[version] if version else []
