"""Small words of the template language, known in every template."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template
from django.templatetags.static import static
from django.utils import timezone
from django.utils.html import format_html

from bedside.desk.people.roles import MEANINGS, Role

if TYPE_CHECKING:
    from datetime import datetime

    from django.utils.safestring import SafeString

    from bedside.desk.people.models import Member, Organisation
    from bedside.desk.planner.models import Post

register = template.Library()

_TONES = {"block": "stop", "review": "read", "advise": "tip", "clear": "fine"}
_VERDICTS = {
    "block": "May not leave as it is",
    "review": "A reviewer must sign",
    "advise": "You decide",
    "clear": "Nothing found",
}
_A_LINE = 70
_SEVERITIES = {"block": "Stop", "review": "Needs a reviewer", "advise": "Tip"}


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


@register.filter
def at(moment: datetime | None, organisation: Organisation) -> str:
    """The time of day in the organisation's zone: “9:05 am”."""
    if moment is None:
        return ""
    there = timezone.localtime(moment, organisation.tzinfo)
    return there.strftime("%I:%M %p").lstrip("0").lower()


@register.filter
def words(text: str) -> list[str]:
    """A list written as one string."""
    return text.split()


@register.filter
def initials(name: str) -> str:
    """At most two letters for a round badge: “Ana Maria Writer” is AW."""
    parts = [part for part in name.split() if part[:1].isalpha()]
    return "".join(part[0] for part in (parts[:1] + parts[1:][-1:])).upper() or "?"


@register.filter
def role_meaning(role: object) -> str:
    """What a role does, in a sentence."""
    return MEANINGS[Role(str(role))]


@register.filter
def tone(severity: str) -> str:
    """The class that colours a verdict or severity: stop, read, tip or fine."""
    return _TONES.get(severity, "tip")


@register.filter
def verdict_words(verdict: str) -> str:
    """A verdict in words."""
    return _VERDICTS.get(verdict, verdict)


@register.filter
def severity_words(severity: str) -> str:
    """A severity in words."""
    return _SEVERITIES.get(severity, severity)


_STATES = {
    "draft": "tip",
    "submitted": "read",
    "changes_requested": "read",
    "approved": "fine",
    "scheduled": "fine",
    "withdrawn": "gone",
    "expired": "stop",
}


@register.filter
def state_tone(state: str) -> str:
    """The class that colours the state of a post."""
    return _STATES.get(state, "tip")


_DELIVERIES = {
    "due": "tip",
    "publishing": "tip",
    "live": "fine",
    "refused": "stop",
    "unconfirmed": "read",
    "withdrawn": "gone",
}


@register.filter
def delivery_tone(state: str) -> str:
    """The class that colours the state of a delivery."""
    return _DELIVERIES.get(state, "tip")


@register.filter
def headline(post: Post) -> str:
    """What a list calls a post: its title, or the first of its words."""
    if post.title:
        return post.title
    said = " ".join(str(post.draft.body.get("text", "")).split())
    if len(said) > _A_LINE:
        return said[: _A_LINE - 1] + "…"
    return said or "Untitled post"


@register.simple_tag
def icon(name: str) -> SafeString:
    """A small picture from `icons.svg`; the words beside it say the same."""
    return format_html(
        '<svg class="icon" aria-hidden="true"><use href="{}#{}"></use></svg>',
        static("furniture/icons.svg"),
        name,
    )


@register.simple_tag(takes_context=True)
def query(context: template.Context, **changes: object) -> str:
    """This page's query string with some values changed: `{% query page=2 %}`."""
    values = context["request"].GET.copy()
    for name, value in changes.items():
        values[name] = str(value)
    return f"?{values.urlencode()}"
