"""What every template knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.http import HttpRequest


def furniture(request: HttpRequest) -> dict[str, object]:
    """The member who acts, their organisation, and the rooms that they may enter."""
    member = getattr(request, "member", None)
    return {
        "member": member,
        "organisation": member.organisation if member else None,
    }
