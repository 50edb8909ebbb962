"""Accepting an invitation: a new person chooses a password; a known one signs in and joins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allauth.account.internal.flows.login import record_authentication
from allauth.account.utils import perform_login
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods

from bedside.desk.pages.invitations.forms import JoinForm
from bedside.desk.people.access import public
from bedside.desk.people.invitations import accept, find
from bedside.desk.people.joining import new_user, user_with
from bedside.desk.people.rates import within_rate
from bedside.desk.people.sight import CHOSEN
from bedside.desk.people.whereabouts import client_address

if TYPE_CHECKING:
    import uuid

    from django.http import HttpRequest, HttpResponse

    from bedside.desk.people.models import Invitation, User


@public
@never_cache
@sensitive_variables("token")
@sensitive_post_parameters("password", "again")
@require_http_methods(["GET", "POST"])
def accept_invitation(request: HttpRequest, organisation_id: uuid.UUID, token: str) -> HttpResponse:
    """The page behind the mailed link."""
    if not within_rate(request, "accept_invitation"):
        message = "Too many tries from here. Wait a minute, then open the link again."
        raise PermissionDenied(message)
    invitation = find(
        organisation_id,
        token,
        source=client_address(request),
        to_accept=request.method == "POST",
    )
    request.member = None  # type: ignore[attr-defined]  # Here one is a guest, whoever one is.
    if invitation is None:
        return render(request, "invitations/gone.html", status=404)
    user = user_with(invitation.email)
    if user is not None:
        return _join_as(request, invitation, user)
    form = JoinForm(request.POST or None, email=invitation.email, initial={"name": invitation.name})
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        user = new_user(invitation.email, given["name"], given["password"])
        return _joined(request, invitation, user, method="password")
    context = {"invitation": invitation, "form": form, "single_sign_on": settings.SINGLE_SIGN_ON}
    return render(request, "invitations/accept.html", context)


def _join_as(request: HttpRequest, invitation: Invitation, user: User) -> HttpResponse:
    """Somebody who has an account already joins when they are signed in with it."""
    if request.method == "POST" and request.user == user:
        return _joined(request, invitation, user, method="")
    context = {"invitation": invitation, "known": user, "is_them": request.user == user}
    return render(request, "invitations/join.html", context)


def _joined(request: HttpRequest, invitation: Invitation, user: User, method: str) -> HttpResponse:
    member = accept(invitation, user, source=client_address(request))
    if member is None:
        return render(request, "invitations/gone.html", status=404)
    messages.success(request, f"You are now a member of {invitation.organisation.name}.")
    if not method:
        request.session[CHOSEN] = str(member.organisation_id)
        return redirect("today")
    if request.user.is_authenticated:
        request.session.flush()
    record_authentication(request, user, method)
    answer = perform_login(request, user)
    request.session[CHOSEN] = str(member.organisation_id)
    return answer
