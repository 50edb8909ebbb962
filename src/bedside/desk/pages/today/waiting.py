"""What waits for a member today, in a fixed number of questions to the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from bedside.desk.core import clock
from bedside.desk.outbox.models import Delivery
from bedside.desk.planner.models import Post

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from bedside.desk.people.models import Member, Organisation

_FEW = 8


@dataclass(frozen=True)
class Waiting:
    """The lists of the page; each holds the first few."""

    trouble: list[Delivery]
    asks: list[Delivery]
    returned: list[Post]
    drafts: list[Post]
    going_out: list[Post]
    went_out: list[Delivery]


def waiting_for(member: Member) -> Waiting:
    """Six questions. Who may not see posts sees only their own drafts."""
    start, end = day_of(member.organisation)
    mine = Post.objects.select_related("draft").filter(author=member)
    drafts = mine.filter(state=Post.State.DRAFT).order_by("-changed_at")[:_FEW]
    if not member.can("see"):
        return Waiting([], [], [], list(drafts), [], [])
    deliveries = Delivery.objects.select_related("post__draft", "channel")
    return Waiting(
        trouble=list(
            deliveries.filter(
                state__in=[Delivery.State.REFUSED, Delivery.State.UNCONFIRMED],
                due_at__gte=start - timedelta(days=7),
            ).order_by("-due_at")[:_FEW]
        ),
        asks=list(deliveries.filter(asks=True, state=Delivery.State.DUE).order_by("due_at")[:_FEW]),
        returned=list(
            mine.filter(state=Post.State.CHANGES_REQUESTED).order_by("-changed_at")[:_FEW]
        ),
        drafts=list(drafts),
        going_out=list(_between(start, end).order_by("planned_at")[:_FEW]),
        went_out=list(
            deliveries.filter(state=Delivery.State.LIVE, live_at__range=(start, end)).order_by(
                "-live_at"
            )[:_FEW]
        ),
    )


def _between(start: datetime, end: datetime) -> QuerySet[Post]:
    open_states = [Post.State.SUBMITTED, Post.State.APPROVED, Post.State.SCHEDULED]
    return Post.objects.select_related("draft").filter(
        planned_at__range=(start, end), state__in=open_states
    )


def day_of(organisation: Organisation) -> tuple[datetime, datetime]:
    """The organisation's day as two moments: its first and the first of the next day."""
    zone = organisation.tzinfo
    today = clock.now().astimezone(zone).date()
    start = datetime.combine(today, time.min, tzinfo=zone)
    return start, datetime.combine(today + timedelta(days=1), time.min, tzinfo=zone)
