"""A one-time link: says whom it signs in, and does so by a button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods

from bedside.desk.people import one_time_link as links
from bedside.desk.people.access import public
from bedside.desk.people.rates import within_rate
from bedside.desk.people.whereabouts import is_this_machine

if TYPE_CHECKING:
    import uuid

    from django.http import HttpRequest, HttpResponse


@public
@never_cache
@sensitive_variables("token")
@require_http_methods(["GET", "POST"])
def one_time_link(request: HttpRequest, organisation_id: uuid.UUID, token: str) -> HttpResponse:
    """Only at the machine itself; a GET never signs in, so that nothing that previews does."""
    if not is_this_machine(request):
        message = "This link works only at the machine that the desk runs on."
        raise PermissionDenied(message)
    if not within_rate(request, "one_time_link"):
        message = "Too many tries. Wait a minute, then open the link again."
        raise PermissionDenied(message)
    link = links.find(organisation_id, token)
    request.member = None  # type: ignore[attr-defined]  # Nobody yet, whoever was signed in.
    if link is not None and request.method == "POST":
        answer = links.sign_in_with(request, link)
        if answer is not None:
            return answer
        link = None
    template = "one_time_link/sign_in.html" if link else "one_time_link/gone.html"
    return render(request, template, {"link": link}, status=200 if link else 404)
