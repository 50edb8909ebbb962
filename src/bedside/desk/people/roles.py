"""What each role may do: one table, read by pages, API and moves alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date


class Role(models.TextChoices):
    """The roles of the vocabulary. On duty and deputy are times, not roles."""

    GUEST = "guest", "Guest"
    AUTHOR = "author", "Author"
    CLINICAL_REVIEWER = "clinical_reviewer", "Clinical reviewer"
    PRIVACY_REVIEWER = "privacy_reviewer", "Privacy reviewer"
    LEGAL_REVIEWER = "legal_reviewer", "Legal reviewer"
    PUBLISHER = "publisher", "Publisher"
    RESPONDER = "responder", "Responder"
    ADMINISTRATOR = "administrator", "Administrator"
    AUDITOR = "auditor", "Auditor"


# What each role does, for whoever gives it.
MEANINGS: dict[Role, str] = {
    Role.GUEST: "Writes drafts and nothing else, until their last day. For agencies.",
    Role.AUTHOR: "Writes posts and sends them to review.",
    Role.CLINICAL_REVIEWER: "Signs off claims about health.",
    Role.PRIVACY_REVIEWER: "Signs off what touches a patient's privacy; can hold everything.",
    Role.LEGAL_REVIEWER: "Signs off what lawyers must see.",
    Role.PUBLISHER: "Signs off and schedules posts; takes them down; can hold everything.",
    Role.RESPONDER: "Answers comments and messages.",
    Role.ADMINISTRATOR: "Manages people, channels and settings.",
    Role.AUDITOR: "Reads and exports the record.",
}

# A permission reads "room.what". `see` lets a member look at posts, calendar and library.
PERMISSIONS: dict[Role, frozenset[str]] = {
    Role.GUEST: frozenset({"post.draft"}),
    Role.AUTHOR: frozenset({"see", "post.draft", "post.submit", "library.add"}),
    Role.CLINICAL_REVIEWER: frozenset({"see", "review.clinical", "review.comment"}),
    Role.PRIVACY_REVIEWER: frozenset(
        {"see", "review.privacy", "review.comment", "hold", "record.read"}
    ),
    Role.LEGAL_REVIEWER: frozenset({"see", "review.legal", "review.comment", "record.read"}),
    Role.PUBLISHER: frozenset(
        {"see", "post.draft", "post.submit", "library.add", "review.publisher", "review.comment"}
        | {"post.schedule", "post.withdraw", "hold"}
    ),
    Role.RESPONDER: frozenset({"see", "post.draft", "post.submit", "inbox.answer"}),
    Role.ADMINISTRATOR: frozenset(
        {"see", "people.manage", "channels.manage", "settings.manage", "hold", "record.read"}
    ),
    Role.AUDITOR: frozenset({"see", "record.read", "record.export"}),
}

# These need a second factor in the session that asks (design, section 4, "Sign-in").
NEEDS_MFA = frozenset(
    {"review.clinical", "review.privacy", "review.legal", "review.publisher"}
    | {"post.schedule", "post.withdraw", "hold"}
    | {"channels.manage", "people.manage", "settings.manage", "record.export"}
)


def problem_with(roles: Iterable[str], ends_on: date | None) -> str:
    """Why these roles do not go together, in words; empty when they do.

    A guest (an agency, say) writes drafts and nothing else, and not for ever.
    """
    given = set(roles)
    if not given:
        return "Choose at least one role."
    if given - set(Role.values):
        return "One of these roles is not known here."
    if Role.GUEST in given and len(given) > 1:
        return "A guest writes drafts and nothing else: take the other roles away, or the guest."
    if Role.GUEST in given and ends_on is None:
        return "A guest needs a last day."
    return ""


def allowed(roles: Iterable[str]) -> frozenset[str]:
    """Every permission that these roles give together. A role that is not known gives none."""
    known = [PERMISSIONS[Role(role)] for role in roles if role in Role.values]
    return frozenset().union(*known)
