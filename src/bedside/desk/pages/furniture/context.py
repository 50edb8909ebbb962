"""What every template knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import connection

from bedside.desk.outbox.models import Hold
from bedside.desk.pages.furniture.rooms import rooms_for

if TYPE_CHECKING:
    from django.http import HttpRequest


def furniture(request: HttpRequest) -> dict[str, object]:
    """The member who acts, their organisation, the rooms they may enter, and a hold in force."""
    member = getattr(request, "member", None)
    if member is None:
        return {"member": None, "sso": settings.SINGLE_SIGN_ON}
    match = request.resolver_match
    return {
        "member": member,
        "organisation": member.organisation,
        "rooms": rooms_for(member),
        "here": (match.url_name or "").split("_")[0] if match else "",
        "hold": _hold,
    }


def _hold() -> Hold | None:
    # The page that tells of a failure may ask nothing more: what failed is being rolled back.
    if connection.needs_rollback:
        return None
    return Hold.objects.filter(lifted_at__isnull=True).first()
