"""Who reads what: the capacity that each family of findings asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.desk.review.models import SignOff

if TYPE_CHECKING:
    from bedside.desk.people.models import Member

Capacity = SignOff.Capacity

PERMISSION: dict[str, str] = {
    Capacity.PRIVACY: "review.privacy",
    Capacity.CLINICAL: "review.clinical",
    Capacity.LEGAL: "review.legal",
    Capacity.PUBLISHER: "review.publisher",
}
# In this order a member with several roles signs as the first that is asked for.
READERS: tuple[str, ...] = tuple(PERMISSION)
ANY_REVIEW: tuple[str, ...] = tuple(PERMISSION.values())

_BY_FAMILY: dict[str, str] = {
    "PHI": Capacity.PRIVACY,
    "CNS": Capacity.PRIVACY,
    "SEC": Capacity.PRIVACY,
    "PAD": Capacity.PRIVACY,
    "CLM": Capacity.CLINICAL,
    "SAF": Capacity.CLINICAL,
    "ALR": Capacity.CLINICAL,
    "RES": Capacity.CLINICAL,
    "CNF": Capacity.LEGAL,
    "DSC": Capacity.LEGAL,
    "OFR": Capacity.LEGAL,
    "FND": Capacity.LEGAL,
    "LEG": Capacity.LEGAL,
}


def reader_of(code: str) -> str:
    """The capacity that a finding with this code needs; the publisher reads everything else."""
    return _BY_FAMILY.get(code[:3], Capacity.PUBLISHER)


def capacities_of(member: Member) -> tuple[str, ...]:
    """As what this member may read, today."""
    return tuple(one for one in READERS if member.can(PERMISSION[one]))


def in_words(capacities: tuple[str, ...]) -> str:
    """“the privacy reviewer”, or “a publisher or a reviewer” where several would do.

    In a practice of one: “you, after a pause” and “an outside reader”.
    """
    if Capacity.OWN_SECOND_LOOK in capacities:
        return "you, after a pause"
    if Capacity.OUTSIDE_READER in capacities:
        return "an outside reader"
    if len(capacities) > 1:
        return "a publisher or a reviewer"
    return f"the {Capacity(capacities[0]).label.lower()}"
