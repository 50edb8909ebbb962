"""Today: what waits for the member, first thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render

from bedside.desk.people.access import signed_in

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@signed_in
def today(request: HttpRequest) -> HttpResponse:
    """The first page."""
    return render(request, "today/today.html", {})
