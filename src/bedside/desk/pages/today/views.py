"""Today: what waits for the member, first thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render

from bedside.desk.core import clock
from bedside.desk.pages.reviews.few import waiting_for_sign_off
from bedside.desk.pages.today.waiting import waiting_for
from bedside.desk.people.access import acting, signed_in

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@signed_in
def today(request: HttpRequest) -> HttpResponse:
    """The first page."""
    member = acting(request)
    day = clock.now().astimezone(member.organisation.tzinfo)
    context = {
        "day": day,
        "waiting": waiting_for(member),
        "to_sign": waiting_for_sign_off(member),
    }
    return render(request, "today/today.html", context)
