"""Numbers and addresses that point at one person: Safe Harbor D to O and R.

In come a `View` and the organisation's facts; out come mentions in order of place, none overlapping
another. One file a kind: numbers with a shape or a check digit prove themselves, others are known
by the label beside them (`labelled`; all kinds are in `kinds`). `recognise.mentions` calls it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.recognise.identifiers.account import find_cards, find_ibans
from bedside.check.recognise.identifiers.device import find_devices
from bedside.check.recognise.identifiers.email import find_emails
from bedside.check.recognise.identifiers.health_plan import find_beneficiaries
from bedside.check.recognise.identifiers.ip import find_addresses
from bedside.check.recognise.identifiers.labelled import find_labelled
from bedside.check.recognise.identifiers.licence import find_registrations
from bedside.check.recognise.identifiers.other import find_loose_numbers, leave_public_numbers
from bedside.check.recognise.identifiers.phone import find_phones
from bedside.check.recognise.identifiers.scan import Scan
from bedside.check.recognise.identifiers.ssn import find_ssns
from bedside.check.recognise.identifiers.vehicle import find_letter_plates, find_vehicles
from bedside.check.recognise.identifiers.web import find_handles, find_urls

if TYPE_CHECKING:
    from collections.abc import Callable

    from bedside.check.model import Mention, Organisation
    from bedside.check.text import View

# Most trusted first: what an earlier step took, a later one leaves. The first five need no digit.
_STEPS: tuple[Callable[[Scan], None], ...] = (
    find_emails,
    find_urls,
    find_handles,
    find_letter_plates,
    find_addresses,
)
_DIGIT_STEPS: tuple[Callable[[Scan], None], ...] = (
    leave_public_numbers,
    find_ssns,
    find_labelled,
    find_ibans,
    find_cards,
    find_beneficiaries,
    find_registrations,
    find_vehicles,
    find_devices,
    find_phones,
    find_loose_numbers,
)


def find_identifiers(view: View, organisation: Organisation) -> list[Mention]:
    """Every structured identifier of `view`, in order of place, none overlapping another."""
    scan = Scan(view, organisation.country or "US")
    for step in _STEPS:
        step(scan)
    if scan.figures:
        for step in _DIGIT_STEPS:
            step(scan)
    scan.found.sort(key=lambda mention: mention.start)
    return scan.found
