"""The second factor: enrol one, or confirm the one there is, then back to where it was asked."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from bedside.desk.people.access import acting, signed_in
from bedside.desk.people.second_factor import has_app, has_factor, used_mfa

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@signed_in
@never_cache
@require_safe
def second_factor(request: HttpRequest) -> HttpResponse:
    """Back to `next` when this session has shown one; to allauth's confirmation when it can be
    asked for; otherwise the choice of one to enrol. Enrolling leads here again (`mfa/`).
    """
    asked = request.GET.get("next", "")
    if url_has_allowed_host_and_scheme(asked, {request.get_host()}, request.is_secure()):
        request.session["second_factor_next"] = asked
    back = request.session.get("second_factor_next") or reverse("today")
    if used_mfa(request):
        request.session.pop("second_factor_next", None)
        return redirect(back)
    if has_factor(acting(request).user):
        again = urlencode({"next": back})
        user = acting(request).user
        page = "mfa_reauthenticate" if has_app(user) else "mfa_reauthenticate_webauthn"
        return redirect(f"{reverse(page)}?{again}")
    return render(request, "second_factor/enrol.html")
