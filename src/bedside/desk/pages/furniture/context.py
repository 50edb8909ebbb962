"""What every template knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.desk.outbox.models import Hold
from bedside.desk.pages.furniture.rooms import rooms_for

if TYPE_CHECKING:
    from django.http import HttpRequest


def furniture(request: HttpRequest) -> dict[str, object]:
    """The member who acts, their organisation, the rooms they may enter, and a hold in force."""
    member = getattr(request, "member", None)
    if member is None:
        return {"member": None}
    match = request.resolver_match
    return {
        "member": member,
        "organisation": member.organisation,
        "rooms": rooms_for(member),
        "here": (match.url_name or "").split("_")[0] if match else "",
        "hold": lambda: Hold.objects.filter(lifted_at__isnull=True).first(),
    }
