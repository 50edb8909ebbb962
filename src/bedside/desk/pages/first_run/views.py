"""First run: one question while there is no organisation, and nothing ever after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allauth.account.internal.flows.login import record_authentication
from allauth.account.utils import perform_login
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from bedside.desk.flows.found_organisation import AlreadyFounded, found_first
from bedside.desk.pages.first_run.forms import FirstRunForm, SetUpCodeForm
from bedside.desk.people.access import public
from bedside.desk.people.models import Organisation
from bedside.desk.people.rates import within_rate
from bedside.desk.people.set_up import is_set_up, may_set_up
from bedside.desk.people.whereabouts import client_address

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

_CODE = "set_up_code"


@public
@never_cache
@sensitive_post_parameters("password", "code")
@require_http_methods(["GET", "POST"])
def first_run(request: HttpRequest) -> HttpResponse:
    """The question; from elsewhere than this machine, the set-up code first."""
    if is_set_up():
        return redirect("today")
    if not may_set_up(request, request.session.get(_CODE, "")):
        return _ask_code(request)
    form = FirstRunForm(request.POST if "kind" in request.POST or "name" in request.POST else None)
    if form.is_bound and form.is_valid():
        try:
            member = found_first(**form.cleaned_data, source=client_address(request))
        except AlreadyFounded:
            return redirect("today")
        request.session.pop(_CODE, None)
        record_authentication(request, member.user, "password")
        return perform_login(request, member.user)
    others = Organisation.Kind.values[3:]  # The question names three; the rest folds away.
    return render(request, "first_run/first_run.html", {"form": form, "others": others})


def _ask_code(request: HttpRequest) -> HttpResponse:
    if request.method == "POST" and not within_rate(request, "set_up"):
        message = "Too many tries. Wait a minute, then try again."
        raise PermissionDenied(message)
    form = SetUpCodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        code = form.cleaned_data["code"]
        if may_set_up(request, code):
            request.session[_CODE] = code
            return redirect("first_run")
        form.add_error("code", "This is not the code in the terminal. Look once more.")
    return render(request, "first_run/code.html", {"form": form})
