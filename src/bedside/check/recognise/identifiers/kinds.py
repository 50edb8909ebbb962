"""All kinds of number that are known by a label; where two share one, the later kind has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.recognise.identifiers.account import ACCOUNT
from bedside.check.recognise.identifiers.device import DEVICE
from bedside.check.recognise.identifiers.health_plan import HEALTH_PLAN
from bedside.check.recognise.identifiers.licence import DEA_NUMBER, LICENCE, NPI
from bedside.check.recognise.identifiers.other import JERSEY, OTHER, PUBLIC, TELEPHONE
from bedside.check.recognise.identifiers.record import MRN
from bedside.check.recognise.identifiers.ssn import LAST_FOUR, SSN
from bedside.check.recognise.identifiers.vehicle import PLATE, TAG, VIN

if TYPE_CHECKING:
    from bedside.check.recognise.identifiers.labels import Kind

KINDS: tuple[Kind, ...] = (
    OTHER,
    JERSEY,
    ACCOUNT,
    LICENCE,
    NPI,
    DEA_NUMBER,
    DEVICE,
    HEALTH_PLAN,
    MRN,
    SSN,
    LAST_FOUR,
    PLATE,
    TAG,
    VIN,
    PUBLIC,
    TELEPHONE,
)
