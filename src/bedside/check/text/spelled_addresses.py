"""E-mail addresses spelled out for people and not for programs ("john (at) gmail dot com")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import re2

from bedside.check.text.folded import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

# Anything beyond ASCII counts as a letter: a class of all letters makes the automaton huge.
_PART = r"[0-9A-Za-z_+\-\x{80}-\x{10ffff}]{1,64}"
_DOT = r"(?:\s*[(\[{<]\s*(?:dot|\.)\s*[)\]}>]\s*|\s+dot\s+|\s?\.\s?)"
_MARKED_DOT = r"(?:\s*[(\[{<]\s*(?:dot|\.)\s*[)\]}>]\s*|\s+dot\s+)"
_MARKED_AT = r"\s*[(\[{<]\s*(?:at|@)\s*[)\]}>]\s*"
_ENDING = r"(?:com|org|net|edu|gov|co|io|info|me|us|uk|ca|de|fr|es|it|nl|eu|au|health|care|example)"

# Either the "at" is set in brackets, or the dots are spelled out and the ending is a usual one.
_ADDRESS = re2.compile(
    rf"(?i)\b{_PART}(?:(?:\.|{_MARKED_DOT}){_PART})*"
    rf"(?:{_MARKED_AT}{_PART}(?:{_DOT}{_PART})*{_DOT}[A-Za-z]{{2,18}}"
    rf"|(?:\s+at\s+|\s?@\s?){_PART}(?:{_MARKED_DOT}{_PART})*{_MARKED_DOT}{_ENDING})\b"
)
_SIGN = re.compile(
    r"\s*[(\[{<]\s*(at|@|dot|\.)\s*[)\]}>]\s*|\s+(at|dot)\s+|\s?(@|\.)\s?", re.IGNORECASE
)
_NO_NAME = frozenset({"us", "me", "is", "are", "look", "located", "find", "meet", "here"})


def may_have_spelled_address(text: str) -> bool:
    """Whether a spelled-out sign of an address may be there."""
    lower = text.lower()
    return (
        "dot" in lower
        or "(at" in lower
        or "[at" in lower
        or "(@" in lower
        or "[@" in lower
        or "{at" in lower
    )


def address_edits(text: str) -> Iterator[Edit]:
    """Replace the spelled-out signs inside each address by `@` and `.`."""
    for found in _ADDRESS.finditer(text):
        address = found.group()
        if address.split(maxsplit=1)[0].lower() in _NO_NAME:
            continue
        for sign in _SIGN.finditer(address):
            written = next(group for group in sign.groups() if group)
            plain = "@" if written.lower() in ("at", "@") else "."
            if sign.group() != plain:
                yield Edit(found.start() + sign.start(), found.start() + sign.end(), plain)
