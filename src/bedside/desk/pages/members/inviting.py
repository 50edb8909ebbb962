"""Inviting: a new invitation, the same again, and taking it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from bedside.desk.core.trouble import Trouble
from bedside.desk.pages.members.forms import InviteForm
from bedside.desk.people.access import access, acting
from bedside.desk.people.invitations import invite, pending, send_again, withdraw
from bedside.desk.people.rates import within_rate

if TYPE_CHECKING:
    import uuid

    from django.http import HttpRequest, HttpResponse

    from bedside.desk.people.models import Invitation

_TOO_MANY = "That is many invitations for one hour. Wait a while, then go on."


@access("people.manage")
@require_http_methods(["GET", "POST"])
def invite_member(request: HttpRequest) -> HttpResponse:
    """Ask for an address and roles, and mail the link."""
    inviter = acting(request)
    form = InviteForm(request.POST or None, organisation=inviter.organisation)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        if not within_rate(request, "invite"):
            form.add_error(None, _TOO_MANY)
        else:
            try:
                invite(inviter, given.pop("email"), given.pop("roles"), **given)
            except Trouble as problem:
                form.add_error(None, str(problem))
            else:
                messages.success(request, "The invitation is on its way.")
                return redirect("settings_members")
    return render(request, "members/invite.html", {"form": form})


@access("people.manage")
@require_POST
def invitation_again(request: HttpRequest, invitation_id: uuid.UUID) -> HttpResponse:
    """A new link to the same address; the old one stops working."""
    invitation = _pending(request, invitation_id)
    if not within_rate(request, "invite"):
        messages.error(request, _TOO_MANY)
        return redirect("settings_members")
    try:
        send_again(invitation)
    except Trouble as problem:
        messages.error(request, str(problem))
    else:
        messages.success(request, f"A new link is on its way to {invitation.email}.")
    return redirect("settings_members")


@access("people.manage")
@require_POST
def invitation_withdraw(request: HttpRequest, invitation_id: uuid.UUID) -> HttpResponse:
    """The link stops working."""
    invitation = _pending(request, invitation_id)
    withdraw(invitation)
    messages.success(request, f"The invitation of {invitation.email} is withdrawn.")
    return redirect("settings_members")


def _pending(request: HttpRequest, invitation_id: uuid.UUID) -> Invitation:
    mine = pending(acting(request).organisation)
    return get_object_or_404(mine.select_related("organisation", "invited_by"), pk=invitation_id)
