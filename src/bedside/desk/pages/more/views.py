"""More: every room, for a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render

from bedside.desk.people.access import signed_in

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@signed_in
def more(request: HttpRequest) -> HttpResponse:
    """The list of rooms."""
    return render(request, "more/more.html")
