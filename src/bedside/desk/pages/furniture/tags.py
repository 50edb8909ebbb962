"""Small words of the template language, known in every template."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template
from django.utils import timezone

if TYPE_CHECKING:
    from datetime import datetime

    from bedside.desk.people.models import Member, Organisation

register = template.Library()


@register.filter
def can(member: Member | None, permission: str) -> bool:
    """`{% if member|can:"post.draft" %}`."""
    return member is not None and member.can(permission)


@register.filter
def in_zone(moment: datetime | None, organisation: Organisation) -> str:
    """A moment in the organisation's zone, in words: “Tue 3 Mar 2026, 9:05 am MST”."""
    if moment is None:
        return ""
    there = timezone.localtime(moment, organisation.tzinfo)
    hour = there.strftime("%I:%M %p").lstrip("0").lower()
    return f"{there:%a} {there.day} {there:%b %Y}, {hour} {there:%Z}"
