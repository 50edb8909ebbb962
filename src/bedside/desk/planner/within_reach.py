"""Which posts a member may open to write: a guest their own, everybody else all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.desk.planner.models import Post

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from bedside.desk.people.models import Member


def within_reach(member: Member) -> QuerySet[Post]:
    """Posts of the member's organisation; of a guest, who may not `see`, those they began."""
    posts = Post.objects.filter(organisation=member.organisation)
    return posts if member.can("see") else posts.filter(author=member)
