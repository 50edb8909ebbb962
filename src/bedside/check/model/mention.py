"""A mention: a stretch of text that names a person, a place, a day or a number."""

from __future__ import annotations

from typing import Literal, get_args

import msgspec

MentionType = Literal[
    "PERSON",
    "PLACE",
    "DATE",
    "AGE",
    "PHONE",
    "FAX",
    "EMAIL",
    "SSN",
    "MRN",
    "HEALTH_PLAN",
    "ACCOUNT",
    "LICENCE",
    "VEHICLE",
    "DEVICE",
    "URL",
    "IP",
    "HANDLE",
    "ORGANISATION",
    "OTHER_ID",
]
Role = Literal["patient", "relative", "staff", "public", "author", "organisation", "unknown"]

MENTION_TYPES: tuple[str, ...] = get_args(MentionType)
ROLES: tuple[str, ...] = get_args(Role)


class Mention(msgspec.Struct, frozen=True):
    """One mention. Offsets count code points and index the text it was found in.

    `value` is the plain form where one exists: an age in years ("93"), a phone number in
    E.164, an e-mail in lower case. It never leaves the engine.
    """

    type: MentionType
    start: int
    end: int
    text: str
    role: Role | None = None
    confidence: float = 1.0
    value: str = ""
