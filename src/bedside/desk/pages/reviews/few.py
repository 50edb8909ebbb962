"""The first few posts that wait for a member's sign-off, for Today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.desk.pages.reviews.queue import Waiting, queue_for
from bedside.desk.review.readers import capacities_of

if TYPE_CHECKING:
    from bedside.desk.people.models import Member

_FEW = 8


def waiting_for_sign_off(member: Member) -> list[Waiting]:
    """The earliest first; nothing, and no query, for who signs nothing."""
    return queue_for(member).mine[:_FEW] if capacities_of(member) else []
