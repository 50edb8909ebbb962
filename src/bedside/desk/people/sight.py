"""For each request: who acts, for which organisation, in one transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from bedside.desk.core.tenancy import put_in_sight
from bedside.desk.people.models import Member

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

    from bedside.desk.people.models import User

CHOSEN = "organisation"  # The session's key for the organisation that was chosen.
_WITHOUT_DATABASE = ("/static/", "/healthz")


class SightMiddleware:
    """Opens the transaction, finds the member (`request.member`, or None), and sets the sight.

    A view that fails leaves nothing behind: its transaction is rolled back.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The view's answer, made with the member's sight."""
        if request.path.startswith(_WITHOUT_DATABASE):
            return self.get_response(request)
        with transaction.atomic():
            look_as(request)
            return self.get_response(request)

    def process_exception(self, request: HttpRequest, _exception: Exception) -> None:
        """Whatever the view had done is undone."""
        if not request.path.startswith(_WITHOUT_DATABASE):
            transaction.set_rollback(True)


def look_as(request: HttpRequest) -> None:
    """Set `request.member` and put their organisation in sight (also after a sign-in)."""
    user = request.user if request.user.is_authenticated else None
    source = request.META.get("REMOTE_ADDR", "")
    put_in_sight(None, user=user.pk if user else None, source=source)
    member = _member(request, user) if user else None
    request.member = member  # type: ignore[attr-defined]
    if user is not None and member is not None:
        put_in_sight(member.organisation_id, member=member.pk, user=user.pk, source=source)


def _member(request: HttpRequest, user: User) -> Member | None:
    """The member for the chosen organisation, or for the first they still belong to."""
    mine = [
        member
        for member in Member.objects.filter(user=user).select_related("organisation")
        if member.is_current()
    ]
    chosen = request.session.get(CHOSEN)
    return next(
        (one for one in mine if str(one.organisation_id) == chosen), mine[0] if mine else None
    )
