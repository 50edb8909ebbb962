"""Tokens: made, shown once, ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from bedside.desk.core import clock
from bedside.desk.people.access import acting, signed_in
from bedside.desk.people.api_tokens import end_token, make_token
from bedside.desk.people.models import ApiToken
from bedside.desk.people.second_factor import used_mfa

if TYPE_CHECKING:
    import uuid

    from django.http import HttpRequest, HttpResponse


@signed_in
@never_cache
@require_http_methods(["GET", "POST"])
def tokens(request: HttpRequest) -> HttpResponse:
    """One's own tokens, and a new one, which is shown this once."""
    member = acting(request)
    made = ""
    if request.method == "POST":
        if used_mfa(request):
            made = make_token(member, request.POST.get("name", ""))
        else:
            messages.error(request, "Confirm your second factor first, then make the token.")
            return redirect("second_factor")
    mine = ApiToken.objects.filter(member=member, ended_at__isnull=True, expires_at__gt=clock.now())
    return render(request, "tokens/tokens.html", {"tokens": mine, "made": made})


@signed_in
@require_POST
def token_end(request: HttpRequest, token_id: uuid.UUID) -> HttpResponse:
    """One's own token opens nothing from now on; another's is not there."""
    end_token(get_object_or_404(ApiToken, pk=token_id, member=acting(request)))
    messages.success(request, "The token is ended.")
    return redirect("settings_tokens")
