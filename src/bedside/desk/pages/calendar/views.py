"""Calendar: month, week and list, in the organisation's zone."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from bedside.desk.flows.move_post import move_to_day
from bedside.desk.pages.calendar.weeks import in_weeks, neighbours
from bedside.desk.pages.furniture.shown import show_outcomes
from bedside.desk.people.access import access, acting
from bedside.desk.planner import calendar as plan
from bedside.desk.planner.models import Post
from bedside.desk.planner.moving import CannotMove
from bedside.desk.planner.times import NoSuchTime

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

_A_PAGE = 50
# How many posts a day shows before it says how many more there are.
_IN_A_MONTH, _IN_A_WEEK = 6, 60


@access("see")
@require_GET
def calendar(request: HttpRequest) -> HttpResponse:
    """A month (or `?view=week`), by `?on=2026-03-02`; today's without one."""
    organisation = acting(request).organisation
    today = plan.today_of(organisation)
    on = _day(request.GET.get("on", ""), today)
    by_week = request.GET.get("view") == "week"
    days = plan.week(organisation, on) if by_week else plan.month(organisation, on.year, on.month)
    weeks = in_weeks(days, _IN_A_WEEK if by_week else _IN_A_MONTH)
    show_outcomes(post for week in weeks for cell in week for post in cell.shown)
    earlier, later = neighbours(on, by_week=by_week)
    return render(
        request,
        "calendar/calendar.html",
        {
            "on": on,
            "today": today,
            "by_week": by_week,
            "weeks": weeks,
            "earlier": earlier,
            "later": later,
        },
    )


@access("see")
@require_GET
def listing(request: HttpRequest) -> HttpResponse:
    """Every post, a page at a time, by state, tag or words."""
    given = {name: request.GET.get(name, "")[:200] for name in ("words", "tag", "state")}
    found = plan.listing(acting(request).organisation, **given)
    page = Paginator(found, _A_PAGE).get_page(request.GET.get("page"))
    show_outcomes(page)
    context = {
        "page": page,
        "given": given,
        "states": Post.State.choices,
        # Drafts can be ticked and submitted in one go.
        "submits": given["state"] == Post.State.DRAFT and acting(request).can("post.submit"),
    }
    return render(request, "calendar/list.html", context)


@access("post.draft")
@require_POST
def move(request: HttpRequest, post_id: str) -> HttpResponse:
    """To another day at the same time of day: `to=2026-03-02`, or `by=-7` days."""
    post = get_object_or_404(Post.objects.select_related("organisation"), pk=post_id)
    try:
        note = move_to_day(post, _target(request, post), acting(request))
    except (CannotMove, NoSuchTime) as problem:
        messages.error(request, str(problem))
    else:
        messages.success(request, note)
    back = request.POST.get("back", "")
    where = f"?{back}" if back.isascii() and "\n" not in back else ""
    return redirect(f"/calendar/{where}#post-{post.pk}")


def _target(request: HttpRequest, post: Post) -> date:
    """The day that is asked for. Raises `NoSuchTime` for none."""
    given = request.POST.get("to", "")
    try:
        if given:
            return date.fromisoformat(given)
        days = int(request.POST.get("by", ""))
        if post.planned_at is None or abs(days) > 400:
            raise ValueError
    except ValueError:
        message = "Choose a day to move it to."
        raise NoSuchTime(message) from None
    there = post.planned_at.astimezone(post.organisation.tzinfo).date()
    return there + timedelta(days=days)


def _day(written: str, otherwise: date) -> date:
    try:
        day = date.fromisoformat(written)
    except ValueError:
        return otherwise
    return day if 2000 <= day.year <= 2100 else otherwise
