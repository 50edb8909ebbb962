"""Settings: what can be set by whom, the organisation, its facts, and one's own account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from bedside.desk.checks.writing_facts import facts_on_file
from bedside.desk.flows.change_facts import change_facts, change_organisation
from bedside.desk.flows.member_leaves import member_leaves
from bedside.desk.pages.members.views import left_oneself
from bedside.desk.pages.settings.forms import AccountForm, FactsForm, OrganisationForm
from bedside.desk.people.access import access, acting, signed_in
from bedside.desk.people.leaving import LastAdministrator
from bedside.desk.people.second_factor import has_factor
from bedside.desk.people.sight import memberships

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from bedside.desk.outbox.models import Delivery


@signed_in
@require_safe
def settings(request: HttpRequest) -> HttpResponse:
    """What there is to set, by what one may."""
    return render(request, "settings/settings.html", {"several": _several(request)})


@access("settings.manage")
@require_http_methods(["GET", "POST"])
def settings_organisation(request: HttpRequest) -> HttpResponse:
    """Name, kind and zone."""
    organisation = acting(request).organisation
    form = OrganisationForm(request.POST or None, instance=organisation)
    if request.method == "POST":
        if form.is_valid():
            _say(request, change_organisation(form.save(commit=False)))
            return redirect("settings_organisation")
        organisation.refresh_from_db()
    return render(request, "settings/organisation.html", {"form": form})


@access("settings.manage")
@require_http_methods(["GET", "POST"])
def settings_facts(request: HttpRequest) -> HttpResponse:
    """The fact sheet, and the rules."""
    organisation = acting(request).organisation
    facts, pack = facts_on_file(organisation)
    form = FactsForm(request.POST or None, initial={**facts, "pack": pack})
    if request.method == "POST" and form.is_valid():
        _say(request, change_facts(organisation, form.facts(), form.cleaned_data["pack"]))
        return redirect("settings_facts")
    return render(request, "settings/facts.html", {"form": form})


@signed_in
@require_http_methods(["GET", "POST"])
def settings_account(request: HttpRequest) -> HttpResponse:
    """One's own name, and the way to password, second factors and sessions."""
    member = acting(request)
    initial = {"name": member.name, "title": member.title}
    form = AccountForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        member.name, member.title = form.cleaned_data["name"], form.cleaned_data["title"]
        member.save()
        member.user.name = member.name
        member.user.save()
        messages.success(request, "Saved.")
        return redirect("settings_account")
    context = {"form": form, "has_factor": has_factor(member.user), "several": _several(request)}
    return render(request, "settings/account.html", context)


@signed_in
@require_http_methods(["GET", "POST"])
def settings_leave(request: HttpRequest) -> HttpResponse:
    """Leave oneself, by a button."""
    member = acting(request)
    problem = ""
    if request.method == "POST":
        try:
            member_leaves(member)
        except LastAdministrator as refused:
            problem = str(refused)
        else:
            return left_oneself(request, member)
    return render(request, "settings/leave.html", {"problem": problem})


def _say(request: HttpRequest, stopped: list[Delivery]) -> None:
    messages.success(request, "Saved. What you write is checked with it from now on.")
    if stopped:
        posts = len({delivery.post_id for delivery in stopped})
        what = "1 scheduled post" if posts == 1 else f"{posts} scheduled posts"
        messages.warning(request, f"{what} would now be stopped. See Today.")


def _several(request: HttpRequest) -> bool:
    return len(memberships(acting(request).user)) > 1
