"""Members: the list, one member, and leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.contrib.auth import logout
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from bedside.desk.flows.handover import hand_over_drafts, handover_of
from bedside.desk.flows.member_leaves import member_leaves
from bedside.desk.pages.members.forms import HandoverForm, MemberForm
from bedside.desk.people.access import access, acting
from bedside.desk.people.invitations import pending
from bedside.desk.people.leaving import LastAdministrator, refuse_to_lose_the_last_administrator
from bedside.desk.people.models import Member
from bedside.desk.people.roles import Role

if TYPE_CHECKING:
    import uuid

    from django.http import HttpRequest, HttpResponse

_FIELDS = ("name", "title", "roles", "department", "ends_on")


@access("people.manage")
@require_safe
def members(request: HttpRequest) -> HttpResponse:
    """Who is here and who is invited; who has left on request (`?left=1`)."""
    organisation = acting(request).organisation
    everybody = Member.objects.filter(organisation=organisation).select_related(
        "user", "department", "organisation"
    )
    left = bool(request.GET.get("left"))
    shown = everybody.filter(left_at__isnull=not left)
    context = {
        "page": Paginator(shown, 50).get_page(request.GET.get("page")),
        "left": left,
        "invitations": pending(organisation).select_related("invited_by")[:200],
    }
    return render(request, "members/members.html", context)


@access("people.manage")
@require_http_methods(["GET", "POST"])
def member_edit(request: HttpRequest, member_id: uuid.UUID) -> HttpResponse:
    """One member: name, roles, department, last day."""
    one = _member(request, member_id)
    initial = {field: getattr(one, field) for field in _FIELDS}
    form = MemberForm(request.POST or None, initial=initial, organisation=one.organisation)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            if Role.ADMINISTRATOR not in given["roles"] or given["ends_on"]:
                refuse_to_lose_the_last_administrator(one)
        except LastAdministrator as problem:
            form.add_error("roles", str(problem))
        else:
            for field in _FIELDS:
                setattr(one, field, given[field])
            one.save()
            messages.success(request, f"{one.name} is changed.")
            return redirect("settings_members")
    return render(request, "members/member.html", {"form": form, "one": one})


@access("people.manage")
@require_http_methods(["GET", "POST"])
def member_leave(request: HttpRequest, member_id: uuid.UUID) -> HttpResponse:
    """Says what ends, and ends it by a button; then to the handover list."""
    one = _member(request, member_id)
    problem = ""
    if request.method == "POST" and one.left_at is None:
        try:
            member_leaves(one)
        except LastAdministrator as refused:
            problem = str(refused)
        else:
            if one.user == request.user:
                return left_oneself(request, one)
            messages.success(request, f"{one.name} has left, and can open nothing here any more.")
            return redirect("settings_member_handover", member_id=one.pk)
    context = {"one": one, "handover": handover_of(one), "problem": problem}
    return render(request, "members/leave.html", context)


@access("people.manage")
@require_http_methods(["GET", "POST"])
def member_handover(request: HttpRequest, member_id: uuid.UUID) -> HttpResponse:
    """What waits for new hands, and who takes the drafts."""
    one = _member(request, member_id)
    form = HandoverForm(request.POST or None, leaver=one)
    if request.method == "POST" and form.is_valid():
        successor = form.cleaned_data["successor"]
        moved = hand_over_drafts(one, successor)
        drafts = "1 draft is" if moved == 1 else f"{moved} drafts are"
        messages.success(request, f"{drafts} now with {successor.name}.")
        return redirect("settings_member_handover", member_id=one.pk)
    context = {"one": one, "handover": handover_of(one), "form": form}
    return render(request, "members/handover.html", context)


def left_oneself(request: HttpRequest, member: Member) -> HttpResponse:
    """Say goodbye to whoever has just left; their session is over."""
    organisation = member.organisation
    logout(request)
    request.member = None  # type: ignore[attr-defined]
    return render(request, "members/left.html", {"left": organisation})


def _member(request: HttpRequest, member_id: uuid.UUID) -> Member:
    here = Member.objects.filter(organisation=acting(request).organisation)
    return get_object_or_404(
        here.select_related("user", "organisation", "department"), pk=member_id
    )
