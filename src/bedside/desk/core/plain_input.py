"""What people send, without the one character that PostgreSQL takes in no text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse, QueryDict

_NUL = "\x00"


class PlainInputMiddleware:
    """Takes NUL characters out of queries and forms, so that no page fails over one."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer to the plain request."""
        request.GET = _plain(request.GET)  # type: ignore[assignment]
        if request.method == "POST":
            request.POST = _plain(request.POST)  # type: ignore[assignment]
        return self.get_response(request)


def _plain(given: QueryDict) -> QueryDict:
    if not any(_NUL in value for _, values in given.lists() for value in values):
        return given
    kept = given.copy()
    for name, values in given.lists():
        kept.setlist(name, [value.replace(_NUL, "") for value in values])
    return kept
