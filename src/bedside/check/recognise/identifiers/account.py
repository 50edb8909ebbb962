"""Account numbers (Safe Harbor J): cards and IBANs by their checks, others by label."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bedside.check.recognise.identifiers.check_digits import is_iban, passes_luhn
from bedside.check.recognise.identifiers.labels import Kind

if TYPE_CHECKING:
    from bedside.check.recognise.identifiers.scan import Scan

ACCOUNT = Kind(
    "ACCOUNT",
    labels=(
        "account number", "account no", "account #", "account id", "acct", "acct number",
        "acct no", "acct #", "acc no", "a/c", "bank account", "checking account",
        "savings account", "card number", "card no", "card #", "credit card",
        "credit card number", "debit card", "debit card number", "cc", "cc number",
        "mastercard", "amex", "routing number", "routing no", "routing #", "routing",
        "aba number", "iban", "sort code", "swift", "invoice number", "invoice no",
        "invoice #", "invoice", "bill number", "billing id", "claim number", "claim no",
        "claim #", "claim id", "claim", "guarantor number", "guarantor", "guarantor account",
        "statement number", "har", "número de cuenta", "numero de cuenta",
    ),
    weak=(
        "account", "card", "bill", "visa", "checking", "savings", "discover", "statement",
        "cuenta",
    ),
)  # fmt: skip

# Digits in groups as cards print them; a sign never repeats, so the cost is linear.
_CARD = re.compile(
    r"(?<![0-9A-Za-z.,\-])[2-6][0-9]{3}(?:[ \-]?[0-9]){9,15}(?![0-9A-Za-z]|[.,\-][0-9])"
)
_IBAN = re.compile(r"(?<![0-9A-Za-z])[A-Za-z]{2}[0-9]{2}(?: ?[0-9A-Za-z]{1,4}){3,8}(?![0-9A-Za-z])")
_IBAN_SOLID = re.compile(r"[A-Za-z]{2}[0-9]{2}[0-9A-Za-z]{11,30}")
# Countries by the characters of their IBAN (ISO 13616).
_IBAN_COUNTRIES = {
    15: "NO",
    16: "BE",
    18: "DK FI NL",
    19: "SI",
    20: "AT EE LT LU",
    21: "CH HR LI LV",
    22: "BG CR DE GB IE RS",
    23: "AE IL",
    24: "CZ ES PK RO SA SE SK TN",
    25: "PT",
    26: "IS TR",
    27: "FR GR IT MC",
    28: "AZ CY DO HU LB PL",
    29: "BR QA UA",
    30: "JO KW",
    31: "MT",
}
_IBAN_LENGTHS = {code: size for size, row in _IBAN_COUNTRIES.items() for code in row.split()}
_FEWEST_IBAN_DIGITS = 10


def find_cards(scan: Scan) -> None:
    """Take every run of 13 to 19 digits with a card issuer's first digit and a valid Luhn check."""
    if not any(len(figure.text) >= 4 for figure in scan.figures):
        return
    for found in _CARD.finditer(scan.text):
        digits = "".join(c for c in found.group() if c.isdigit())
        # Fifteen digits are American Express's alone (34, 37); others of that length are devices.
        issued = len(digits) != 15 or digits[:2] in ("34", "37")
        if issued and passes_luhn(digits):
            scan.take("ACCOUNT", found.start(), found.end(), digits)


def find_ibans(scan: Scan) -> None:
    """Take every international bank account number; a wrong check makes it less sure."""
    for figure in scan.figures:
        head = figure.text[:4]
        if not (len(head) == 4 and head[:2].isalpha() and head[2:].isdigit()):
            continue
        if _IBAN_SOLID.fullmatch(figure.text) and _is_shaped(figure.text):
            sure = 1.0 if is_iban(figure.text) else 0.7
            scan.take("ACCOUNT", figure.start, figure.end, figure.text.upper(), sure)
            continue
        written = _spaced_iban(scan.text, figure.start, head[:2].upper())
        if written and is_iban(written):
            scan.take(
                "ACCOUNT",
                figure.start,
                figure.start + len(written),
                written.replace(" ", "").upper(),
            )


def _spaced_iban(text: str, start: int, country: str) -> str:
    """The groups from `start` on that have the country's length; words after them stay out."""
    left = _IBAN_LENGTHS.get(country, 0)
    if not left or not _IBAN.match(text, start):
        return ""
    end = start
    while left and end < len(text):
        left -= text[end].isalnum()
        end += 1
    return text[start:end] if not text[end : end + 1].isalnum() else ""


def _is_shaped(text: str) -> bool:
    return sum(c.isdigit() for c in text) >= _FEWEST_IBAN_DIGITS
