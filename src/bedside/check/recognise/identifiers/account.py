"""Account numbers (Safe Harbor J): cards and IBANs by their checks, others by label."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from stdnum import iban, luhn

from bedside.check.recognise.identifiers.labels import Kind

if TYPE_CHECKING:
    from bedside.check.recognise.identifiers.scan import Scan

ACCOUNT = Kind(
    "ACCOUNT",
    labels=(
        "account number", "account no", "account #", "account id", "acct", "acct number", "acct no",
        "acct #", "acc no", "a/c", "bank account", "checking account", "savings account", "card number",
        "card no", "card #", "credit card", "credit card number", "debit card", "debit card number",
        "cc", "cc number", "mastercard", "amex", "routing number", "routing no", "routing #", "routing",
        "aba number", "iban", "sort code", "swift", "invoice number", "invoice no", "invoice #",
        "invoice", "bill number", "billing id", "claim number", "claim no", "claim #", "claim id",
        "claim", "guarantor number", "guarantor", "guarantor account", "statement number", "har",
        "número de cuenta", "numero de cuenta",
    ),
    weak=("account", "card", "bill", "visa", "checking", "savings", "discover", "statement", "cuenta"),
)  # fmt: skip

# Digits in groups as cards print them; a sign never repeats, so the cost is linear.
_CARD = re.compile(r"(?<![0-9A-Za-z.,\-])[2-6][0-9]{3}(?:[ \-]?[0-9]){9,15}(?![0-9A-Za-z]|[.,\-][0-9])")
_IBAN = re.compile(r"(?<![0-9A-Za-z])[A-Za-z]{2}[0-9]{2}(?: ?[0-9A-Za-z]{1,4}){3,8}(?![0-9A-Za-z])")
_IBAN_SOLID = re.compile(r"[A-Za-z]{2}[0-9]{2}[0-9A-Za-z]{11,30}")
_FEWEST_IBAN_DIGITS = 10


def find_cards(scan: Scan) -> None:
    """Take every run of 13 to 19 digits with a card issuer's first digit and a valid Luhn check."""
    if not any(len(figure.text) >= 4 for figure in scan.figures):
        return
    for found in _CARD.finditer(scan.text):
        digits = "".join(c for c in found.group() if c.isdigit())
        if luhn.is_valid(digits) and len(set(digits)) > 1:
            scan.take("ACCOUNT", found.start(), found.end(), digits)


def find_ibans(scan: Scan) -> None:
    """Take every international bank account number; a wrong check makes it less sure."""
    for figure in scan.figures:
        head = figure.text[:4]
        if not (len(head) == 4 and head[:2].isalpha() and head[2:].isdigit()):
            continue
        if _IBAN_SOLID.fullmatch(figure.text) and _is_shaped(figure.text):
            sure = 1.0 if iban.is_valid(figure.text) else 0.7
            scan.take("ACCOUNT", figure.start, figure.end, figure.text.upper(), sure)
            continue
        spaced = _IBAN.match(scan.text, figure.start)
        written = spaced.group() if spaced else ""
        # Words that follow look like groups, too: give them back one by one.
        while written and not iban.is_valid(written):
            written = written.rpartition(" ")[0]
        if written:
            scan.take("ACCOUNT", figure.start, figure.start + len(written), iban.compact(written))


def _is_shaped(text: str) -> bool:
    return sum(c.isdigit() for c in text) >= _FEWEST_IBAN_DIGITS
