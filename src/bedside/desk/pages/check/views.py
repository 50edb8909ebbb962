"""Check: the pre-flight page for any employee. Paste, see; nothing is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from bedside.desk.checks.preflight import preflight
from bedside.desk.core.tenancy import put_in_sight
from bedside.desk.pages.check.forms import CheckForm
from bedside.desk.pages.furniture.marked import marked
from bedside.desk.people.access import public
from bedside.desk.people.models import Organisation

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@public
def check(request: HttpRequest) -> HttpResponse:
    """To the page of the member's organisation, or of the only one there is."""
    member = getattr(request, "member", None)
    if member is not None:
        return redirect("check_for", slug=member.organisation.slug)
    organisations = Organisation.objects.all()[:2]
    if len(organisations) == 1:
        return redirect("check_for", slug=organisations[0].slug)
    return render(request, "check/which.html")


@public
@never_cache
@sensitive_post_parameters("text", "in_reply_to")
@require_http_methods(["GET", "POST"])
def check_for(request: HttpRequest, slug: str) -> HttpResponse:
    """The page of one organisation: with its own facts and pack, so that its staff are known."""
    organisation = get_object_or_404(Organisation, slug=slug)
    member = getattr(request, "member", None)
    if member is None or member.organisation_id != organisation.pk:
        put_in_sight(organisation.pk, source=request.META.get("REMOTE_ADDR", ""))
    form = CheckForm(request.POST or None)
    context: dict[str, object] = {"form": form, "checked_for": organisation}
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        report, looked_for = preflight(
            organisation, given["text"], place=given["place"], in_reply_to=given["in_reply_to"]
        )
        context |= {
            "report": report,
            "looked_for": looked_for,
            "stretches": marked(given["text"], report.findings),
        }
    template = "check/answer.html" if request.headers.get("HX-Request") else "check/check.html"
    return render(request, template, context)
