"""A patient's signed permission (45 CFR 164.508), as far as a check needs it."""

from __future__ import annotations

from datetime import date  # noqa: TC003 - msgspec reads the annotation at run time

import msgspec


class Scope(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the permission covers. Empty `networks` or `media` means none was named."""

    networks: tuple[str, ...] = ()
    media: tuple[str, ...] = ()
    boost: bool = False
    reuse: bool = False


class Authorization(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One authorization: whom it speaks for, how far it goes and until when."""

    id: str
    people: tuple[str, ...] = ()
    scope: Scope = Scope()
    expires_on: date | None = None
    revoked_on: date | None = None
    signed_by: str | None = None
    authority: str | None = None
