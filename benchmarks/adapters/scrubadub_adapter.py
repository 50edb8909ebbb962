"""scrubadub with the detectors it switches on by itself (it has none for names)."""

from __future__ import annotations

import scrubadub
from frame import Span, serve

TYPES = {
    "email": "EMAIL",
    "phone": "PHONE",
    "social_security_number": "SSN",
    "credit_card": "ACCOUNT",
    "url": "URL",
    "twitter": "HANDLE",
    "name": "PERSON",
    "date_of_birth": "DATE",
    "drivers_licence": "LICENCE",
    "vehicle_licence_plate": "VEHICLE",
    "postalcode": "PLACE",
}


def main() -> None:
    """Serve scrubadub's default Scrubber."""
    scrubber = scrubadub.Scrubber()

    def read(text: str) -> list[Span]:
        return [
            (TYPES.get(filth.type, "OTHER_ID"), filth.beg, filth.end)
            for filth in scrubber.iter_filth(text)
        ]

    serve(read, ["scrubadub"])


main()
