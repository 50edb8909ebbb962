"""The organisation's own facts: what may always be said, because it is about itself."""

from __future__ import annotations

import hashlib

import msgspec

from bedside.check.model.claim import Claim  # noqa: TC001 - msgspec reads it at run time


class Organisation(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Facts of the organisation that speaks.

    `staff` and `spokespeople` are written as they appear in public
    ("Dr. Maya Okafor, MD, cardiologist"). `type` chooses the pack when none is named. `claims` is
    the ledger of sentences that a reviewer has accepted.
    """

    name: str = ""
    type: str = ""
    country: str = "US"
    state: str = ""
    part2: bool = False
    public_body: bool = False
    tax_status: str = ""
    domains: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    handles: tuple[str, ...] = ()
    hashtags: tuple[str, ...] = ()
    contact: str = ""
    staff: tuple[str, ...] = ()
    spokespeople: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()

    @property
    def facts(self) -> str:
        """A hash of every fact, so that a report says which facts it was made with."""
        canonical = msgspec.json.encode(self, order="sorted")
        return hashlib.sha256(canonical).hexdigest()[:16]
