"""What goes into a check and what comes out: frozen values, no behaviour but their own arithmetic.

A `Post` and an `Organisation` go in; a `Report` of `Finding`s comes out. Everybody may import
this room; it imports nothing of ours.
"""

from bedside.check.model.authorization import Authorization, Scope
from bedside.check.model.claim import Claim
from bedside.check.model.finding import Finding, Fix, Report, Severity, Source
from bedside.check.model.mention import MENTION_TYPES, ROLES, Mention, MentionType, Role
from bedside.check.model.organisation import Organisation
from bedside.check.model.post import KINDS, VOICES, Kind, Media, Post, Voice

__all__ = [
    "KINDS",
    "MENTION_TYPES",
    "ROLES",
    "VOICES",
    "Authorization",
    "Claim",
    "Finding",
    "Fix",
    "Kind",
    "Media",
    "Mention",
    "MentionType",
    "Organisation",
    "Post",
    "Report",
    "Role",
    "Scope",
    "Severity",
    "Source",
    "Voice",
]
