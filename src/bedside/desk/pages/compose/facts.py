"""What is said about a post beside its words: title, tags, and when it goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.desk.flows.move_post import move_to
from bedside.desk.planner.drafts import tags_from
from bedside.desk.planner.moving import CannotMove
from bedside.desk.planner.times import NoSuchTime, read_time

if TYPE_CHECKING:
    from datetime import datetime

    from django.http import QueryDict

    from bedside.desk.people.models import Member
    from bedside.desk.planner.models import Post


def keep_facts(post: Post, fields: QueryDict, member: Member) -> str:
    """Keep title, tags and time (the last to write wins); what could not be kept, in words."""
    title = " ".join(fields.get("title", "").split())[:200]
    tags = tags_from(fields.get("tags", ""))
    if (title, tags) != (post.title, post.tags):
        post.title, post.tags = title, tags
        post.save(update_fields=["title", "tags", "changed_at"])
    if "day" not in fields:
        return ""
    try:
        planned_at, note = _time(post, fields)
        if planned_at != post.planned_at:
            move_to(post, planned_at, member)
    except (NoSuchTime, CannotMove) as problem:
        return str(problem)
    return note


def _time(post: Post, fields: QueryDict) -> tuple[datetime | None, str]:
    """The moment that the fields name, or None while there is no day."""
    day, hour = fields.get("day", ""), fields.get("hour", "") or "09:00"
    if not day:
        return None, ""
    moment = read_time(day, hour, post.organisation.tzinfo)
    return moment.at, moment.note
