"""Phileas (Python) with every built-in filter on (its name finder needs a server)."""

from __future__ import annotations

from frame import Span, serve
from phileas.policy.policy import Policy
from phileas.services.filter_service import FilterService

TYPES = {
    "age": "AGE",
    "email-address": "EMAIL",
    "credit-card": "ACCOUNT",
    "bank-routing-number": "ACCOUNT",
    "bitcoin-address": "ACCOUNT",
    "iban-code": "ACCOUNT",
    "ssn": "SSN",
    "phone-number": "PHONE",
    "ip-address": "IP",
    "mac-address": "DEVICE",
    "url": "URL",
    "zip-code": "PLACE",
    "street-address": "PLACE",
    "date": "DATE",
    "vin": "VEHICLE",
    "drivers-license": "LICENCE",
}
# Sums of money say nothing about who somebody is, so that filter stays off.
FILTERS = (
    "age",
    "emailAddress",
    "creditCard",
    "ssn",
    "phoneNumber",
    "ipAddress",
    "url",
    "zipCode",
    "vin",
    "bitcoinAddress",
    "bankRoutingNumber",
    "date",
    "macAddress",
    "streetAddress",
    "trackingNumber",
    "driversLicense",
    "ibanCode",
    "passportNumber",
)


def main() -> None:
    """Serve one policy with every filter at its own defaults."""
    policy = Policy.from_dict({"name": "all", "identifiers": {name: {} for name in FILTERS}})
    service = FilterService()

    def read(text: str) -> list[Span]:
        result = service.filter(policy=policy, context="bench", document_id="d", text=text)
        return [
            (TYPES.get(span.filter_type, "OTHER_ID"), span.character_start, span.character_end)
            for span in result.spans
        ]

    serve(read, ["phileas-redact"])


main()
