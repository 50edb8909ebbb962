"""Tokens of the HTTP API: made once, shown once, kept as a hash, ended at any time."""

from __future__ import annotations

import hashlib
import secrets
import uuid
from datetime import timedelta

from bedside.desk.core import clock
from bedside.desk.core.tenancy import put_in_sight
from bedside.desk.people.models import ApiToken, Member

LASTS = timedelta(days=365)
_MARK = "bedside"


def make_token(member: Member, name: str) -> str:
    """A new token, to be shown once. It names its organisation, so that it can be looked up."""
    token = f"{_MARK}_{member.organisation_id.hex}_{secrets.token_urlsafe(32)}"
    ApiToken.objects.create(
        organisation_id=member.organisation_id,
        member=member,
        name=" ".join(name.split())[:100] or "A program",
        token_hash=_hash(token),
        expires_at=clock.now() + LASTS,
    )
    return token


def member_by(token: str, source: str) -> Member | None:
    """Whose token it is, with their organisation in sight; None for one that opens nothing."""
    mark, _, rest = token.partition("_")
    try:
        organisation = uuid.UUID(hex=rest.partition("_")[0])
    except ValueError:
        return None
    if mark != _MARK:
        return None
    put_in_sight(organisation, source=source)
    found = (
        ApiToken.objects.filter(
            token_hash=_hash(token), ended_at__isnull=True, expires_at__gt=clock.now()
        )
        .select_related("member__organisation", "member__user")
        .first()
    )
    if found is None or not found.member.is_current() or not found.member.user.is_active:
        put_in_sight(None, source=source)
        return None
    put_in_sight(organisation, member=found.member_id, source=source)
    return found.member


def end_token(token: ApiToken) -> None:
    """It opens nothing from now on."""
    token.ended_at = clock.now()
    token.save(update_fields=["ended_at"])


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
