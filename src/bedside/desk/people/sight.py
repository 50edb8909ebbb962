"""For each request: who acts, for which organisation, in one transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allauth.core.context import request_context
from django.db import transaction

from bedside.desk.core.tenancy import put_in_sight
from bedside.desk.people.models import Member
from bedside.desk.people.whereabouts import client_address

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

    from bedside.desk.people.models import User

CHOSEN = "organisation"  # The session's key for the organisation that was chosen.
WITHOUT_DATABASE = ("/static/", "/healthz")


class SightMiddleware:
    """Opens the transaction, finds the member (`request.member`, or None), and sets the sight.

    A view that fails leaves nothing behind: its transaction is rolled back.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The view's answer, made with the member's sight."""
        if request.path.startswith(WITHOUT_DATABASE):
            return self.get_response(request)
        # allauth does some of its work on commit, and then still asks for its request.
        with request_context(request), transaction.atomic():
            look_as(request)
            return self.get_response(request)

    def process_exception(self, request: HttpRequest, _exception: Exception) -> None:
        """Whatever the view had done is undone."""
        if not request.path.startswith(WITHOUT_DATABASE):
            transaction.set_rollback(True)


def look_as(request: HttpRequest) -> None:
    """Set `request.member` and put their organisation in sight (also after a sign-in).

    Whoever belongs to several organisations acts for none until they have chosen.
    """
    user = request.user if request.user.is_authenticated else None
    source = client_address(request)
    put_in_sight(None, user=user.pk if user else None, source=source)
    member = _chosen(request, memberships(user)) if user else None
    request.member = member  # type: ignore[attr-defined]
    if user is not None and member is not None:
        put_in_sight(member.organisation_id, member=member.pk, user=user.pk, source=source)


def memberships(user: User) -> list[Member]:
    """Where this person belongs today, by the organisation's name. Needs them in sight."""
    mine = Member.objects.filter(user=user).select_related("organisation")
    return [one for one in mine.order_by("organisation__name") if one.is_current()]


def _chosen(request: HttpRequest, mine: list[Member]) -> Member | None:
    if len(mine) == 1:
        return mine[0]
    chosen = request.session.get(CHOSEN)
    return next((one for one in mine if str(one.organisation_id) == chosen), None)
