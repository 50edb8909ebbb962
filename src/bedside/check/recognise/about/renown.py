"""Names the whole world knows: eponyms of diseases, figures of history, saints of hospitals."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

import re2

if TYPE_CHECKING:
    from bedside.check.text import View

_KNOWN = frozenset(
    line.strip().lower()
    for line in files(__package__).joinpath("renowned.txt").read_text("utf-8").splitlines()
    if line.strip() and not line.startswith("#")
)
_SAINT = re2.compile(r"(?i)^(?:st\.?|saint|san|santa|sta\.?) ")


def is_renowned(name: str, view: View) -> bool:
    """Whether a name is an eponym, a saint's, or a well-known figure's of history."""
    plain = name.lower().removesuffix("'s").removesuffix("’s").strip(" .")
    return plain in _KNOWN or bool(_SAINT.search(name))
