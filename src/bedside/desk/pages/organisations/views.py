"""Choosing for which organisation to act, for whoever belongs to several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.views import redirect_to_login
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods

from bedside.desk.people.access import public
from bedside.desk.people.sight import CHOSEN, memberships

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@public
@require_http_methods(["GET", "POST"])
def choose_organisation(request: HttpRequest) -> HttpResponse:
    """One's own organisations, one button each. The choice holds for this session."""
    if not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path())
    mine = memberships(request.user)
    back = request.POST.get("next") or request.GET.get("next") or ""
    if not url_has_allowed_host_and_scheme(back, {request.get_host()}, request.is_secure()):
        back = ""
    if request.method == "POST":
        chosen = request.POST.get("organisation", "")
        if chosen not in {str(one.organisation_id) for one in mine}:
            raise Http404
        request.session[CHOSEN] = chosen
        return redirect(back or "today")
    return render(request, "organisations/choose.html", {"mine": mine, "back": back})
