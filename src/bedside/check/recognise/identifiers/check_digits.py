"""Check digits of numbers, by python-stdnum, imported at the first number that could have one.

The library brings half of the standard library's documentation tools with it, which costs more
than a tenth of a second; most texts hold no such number.
"""

from __future__ import annotations


def passes_luhn(digits: str) -> bool:
    """Whether the last of `digits` is their Luhn check (ISO/IEC 7812-1); all alike never pass."""
    from stdnum import luhn

    return len(set(digits)) > 1 and luhn.is_valid(digits)


def is_iban(written: str) -> bool:
    """Whether `written`, spaces allowed, is a valid IBAN of its country (ISO 13616)."""
    from stdnum import iban

    return iban.is_valid(written)
