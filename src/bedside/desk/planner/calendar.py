"""The calendar: posts by the day they go out on, in the organisation's zone."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet

from bedside.desk.core import clock
from bedside.desk.planner.models import Post
from bedside.desk.planner.times import day_span

if TYPE_CHECKING:
    from datetime import datetime

    from bedside.desk.people.models import Organisation

GONE = (Post.State.WITHDRAWN, Post.State.EXPIRED)


@dataclass
class Day:
    """A day of the calendar and its posts, the earliest first."""

    on: date
    posts: list[Post] = field(default_factory=list)


def today_of(organisation: Organisation, moment: datetime | None = None) -> date:
    """The day it is where the organisation is."""
    return (moment or clock.now()).astimezone(organisation.tzinfo).date()


def month(organisation: Organisation, year: int, number: int) -> list[Day]:
    """Whole weeks (Monday first) that hold the month. Queries do not grow with posts."""
    weeks = calendar.Calendar().monthdatescalendar(year, number)
    return days(organisation, weeks[0][0], len(weeks) * 7)


def week(organisation: Organisation, day: date) -> list[Day]:
    """The seven days, Monday first, that `day` is in."""
    return days(organisation, day - timedelta(days=day.weekday()), 7)


def days(organisation: Organisation, first: date, how_many: int) -> list[Day]:
    """That many days from `first`, each with its posts; withdrawn ones are left out."""
    start, end = day_span(first, how_many, organisation.tzinfo)
    row = {first + timedelta(days=n): Day(first + timedelta(days=n)) for n in range(how_many)}
    found = posts(organisation).filter(planned_at__gte=start, planned_at__lt=end)
    for post in found.exclude(state=Post.State.WITHDRAWN):
        row[today_of(organisation, post.planned_at)].posts.append(post)
    return list(row.values())


def listing(
    organisation: Organisation, *, words: str = "", tag: str = "", state: str = ""
) -> QuerySet[Post]:
    """Posts by plan, those without a time last; `words` are looked for in titles and drafts."""
    found = posts(organisation).order_by("planned_at", "-created_at")
    if state:
        found = found.filter(state=state)
    if tag:
        found = found.filter(tags__contains=[tag])
    if words:
        found = found.filter(Q(title__icontains=words) | Q(draft__body__text__icontains=words))
    return found


def posts(organisation: Organisation) -> QuerySet[Post]:
    """Posts with what a list shows of them: author, draft, and the current version's channels."""
    return (
        Post.objects.filter(organisation=organisation)
        .select_related("author", "draft", "current_version")
        .prefetch_related("current_version__variants__channel")
    )
