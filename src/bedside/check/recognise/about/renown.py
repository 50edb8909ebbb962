"""Names the whole world knows: eponyms of diseases, figures of history, saints of hospitals."""

from __future__ import annotations

from importlib.resources import files

import re2

_KNOWN = frozenset(
    line.strip().lower()
    for line in files(__package__).joinpath("renowned.txt").read_text("utf-8").splitlines()
    if line.strip() and not line.startswith("#")
)
_SAINT = re2.compile(r"(?i)^(?:st\.?|saint|san|santa|sta\.?) ")


def is_renowned(name: str) -> bool:
    """Whether a name is an eponym, a saint's, or a well-known figure's of history."""
    plain = name.lower().removesuffix("'s").removesuffix("’s").strip(" .")
    return plain in _KNOWN or bool(_SAINT.search(name))
