"""Ending one session of one's own: a lost phone, a browser at work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from bedside.desk.people.access import public
from bedside.desk.people.sessions import session_of

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@public
@require_http_methods(["GET", "POST"])
def session_end(request: HttpRequest, session_id: int) -> HttpResponse:
    """Sign out there; 404 for a session that is not one's own. The one in use is signed out of."""
    if not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path())
    session = session_of(request.user, session_id)
    if session is None:
        raise Http404
    if session.session_key == request.session.session_key:
        return redirect("account_logout")
    if request.method == "POST":
        session.end()
        messages.success(request, "Signed out there.")
    return redirect("usersessions_list")
