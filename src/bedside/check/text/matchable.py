"""A text as RE2 can take it: half of a surrogate pair becomes a question mark, in its place."""

from __future__ import annotations


def matchable(text: str) -> str:
    """The same text, as long as it was, that can be written in UTF-8."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")
