"""What went wrong, in plain words: 400, 403, 404, 500, too many tries, and a stale form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseServerError
from django.shortcuts import render
from django.template.loader import render_to_string

if TYPE_CHECKING:
    from django.http import HttpRequest

_REFUSED = "You may not open this. Ask an administrator if you should."


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400."""
    return _page(request, 400, "We could not read that", "Go back and try again.")


def refused(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403, with the words of whoever refused it."""
    return _page(request, 403, "You can’t do this here", str(exception or "") or _REFUSED)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404; the same for what is another organisation's."""
    return _page(
        request, 404, "There is nothing here", "The address is wrong, or what was here is gone."
    )


def too_many(request: HttpRequest) -> HttpResponse:
    """429."""
    return _page(request, 429, "Too many tries", "Wait a few minutes, then try again.")


def failed(request: HttpRequest) -> HttpResponse:
    """500. It asks neither database nor session, which may be what failed."""
    return HttpResponseServerError(render_to_string("errors/failed.html"))


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for a form that was open too long, or whose browser keeps no cookies."""
    return _page(
        request,
        403,
        "This page was open too long",
        "Go back, reload the page and send it again. If it happens once more, allow cookies.",
    )


def _page(request: HttpRequest, status: int, title: str, say: str) -> HttpResponse:
    return render(request, "errors/error.html", {"title": title, "say": say}, status=status)
