"""Where single sign-on begins: allauth's view, with a kind word when the provider is away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import structlog
from allauth.socialaccount.providers.openid_connect import views as openid_connect
from django.shortcuts import render

from bedside.desk.people.access import public

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

log = structlog.get_logger()


@public
def single_sign_on(request: HttpRequest, provider_id: str) -> HttpResponse:
    """To the provider; 502 when it does not say where to sign in."""
    try:
        answer: HttpResponse = openid_connect.login(request, provider_id)
    except (OSError, ValueError, KeyError) as problem:  # What requests raises is an OSError.
        log.warning("single_sign_on.away", error=type(problem).__name__)
        return render(request, "socialaccount/authentication_error.html", status=502)
    return answer
