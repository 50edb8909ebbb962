"""Which part of a public set is for development and which is kept for testing.

One rule for everyone: training, thresholds and wordlists look at `development`
only; the figures that are published come from `test` only.
"""

from __future__ import annotations

import hashlib
from typing import Literal

Part = Literal["development", "test"]


def part_of(key: str) -> Part:
    """Return the part that a key falls in, by the parity of its SHA-256.

    `key` is the joined text for a social post (its tokens joined by one space,
    as in the file, before any other change) and the template for a synthetic
    sentence. An even last byte is development, an odd one is test.
    """
    digest = hashlib.sha256(key.encode("utf-8")).digest()
    return "test" if digest[-1] % 2 else "development"


def template_key(masked: str) -> str:
    """Return the key of a synthetic sentence: its template, case and spaces levelled.

    Sentences made from one template must never be on both sides, or a test
    would reward knowing the template.
    """
    return " ".join(masked.lower().split())
