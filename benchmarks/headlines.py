"""Reads real, unlabelled posts of health news accounts: how often does an engine object?"""

from __future__ import annotations

import hashlib
from pathlib import Path


def decoded(line: bytes) -> str:
    """Return a line as text: UTF-8 where it is, else the old Western code page."""
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("cp1252", errors="replace")


def load(data: Path, number: int) -> list[str]:
    """Return `number` posts, the same at each run, spread over all accounts.

    Chosen by the order of their SHA-256. Raises FileNotFoundError where the
    set is not beside the checkout.
    """
    files = sorted((data / "health_tweets").glob("*.txt"))
    if not files:
        raise FileNotFoundError(data / "health_tweets")
    texts: set[str] = set()
    for file in files:
        for line in file.read_bytes().splitlines():
            parts = decoded(line).split("|", 2)
            if len(parts) == 3 and parts[2].strip():
                texts.add(parts[2].strip())
    return sorted(texts, key=lambda text: hashlib.sha256(text.encode()).digest())[:number]
