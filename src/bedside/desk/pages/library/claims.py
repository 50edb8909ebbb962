"""The claim ledger's page: accepted sentences, one more, and withdrawing one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from bedside.desk.library.ledger import NoClaim, accept_claim, in_force, withdraw_claim
from bedside.desk.library.models import Claim
from bedside.desk.people.access import access, acting

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

_A_PAGE = 50


@access("see")
@require_GET
def library_claims(request: HttpRequest) -> HttpResponse:
    """The sentences in force."""
    claims = in_force(acting(request).organisation).select_related("accepted_by")
    page = Paginator(claims, _A_PAGE).get_page(request.GET.get("page"))
    return render(request, "library/claims.html", {"page": page, "given": {}})


@access("review.clinical")
@require_POST
def library_claim_accept(request: HttpRequest) -> HttpResponse:
    """Put a sentence on the ledger; what was typed stays when it is refused."""
    given, member = request.POST, acting(request)
    try:
        accept_claim(
            member,
            given.get("sentence", ""),
            source=given.get("source", ""),
            note=given.get("note", ""),
            until=_day(given.get("until", "")),
        )
    except NoClaim as problem:
        claims = in_force(member.organisation).select_related("accepted_by")
        page = Paginator(claims, _A_PAGE).get_page(1)
        context = {"page": page, "given": given, "problem": str(problem)}
        return render(request, "library/claims.html", context, status=422)
    messages.success(request, "On the ledger. Posts that say exactly this need no reader for it.")
    return redirect("library_claims")


@access("review.clinical")
@require_POST
def library_claim_withdraw(request: HttpRequest, claim_id: str) -> HttpResponse:
    """Take a sentence off the ledger."""
    withdraw_claim(get_object_or_404(Claim.objects.select_related("organisation"), pk=claim_id))
    messages.success(request, "Withdrawn. What is scheduled with it is checked again.")
    return redirect("library_claims")


def _day(written: str) -> date | None:
    """Raises `NoClaim` for what is no day."""
    try:
        return date.fromisoformat(written) if written else None
    except ValueError as problem:
        message = "Write the last day like 2027-03-02."
        raise NoClaim(message) from problem
