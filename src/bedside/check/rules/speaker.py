"""Who speaks in a text: whether it is about its own organisation, and about the work there."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import re2

if TYPE_CHECKING:
    from bedside.check.model import Post
    from bedside.check.recognise.reading import Reading

_OWN = re2.compile(
    r"(?i)\b(?:we|we['’](?:re|ve|ll|d)|our|ours|ourselves|here|my|i|i['’](?:m|ve|ll|d)|hr)\b|\bus\b"
)
# Words that only somebody inside would write.
_INSIDE = re2.compile(
    r"(?i)\b(?:sneak peek|hush|minutes|exhibit [a-z]\b|rfp|leadership|press release|done deal|"
    r"privileges were|clerk|compounding room|drug screen|parted ways|see hr|clawing back)\b"
)
_COUNTRY = re2.compile(r"\bUS\b")


def speaks_of_itself(reading: Reading) -> bool:
    """Whether the writer speaks of the own place (we, our, here): news of others does not."""
    return _is_own(reading.view.text)


@lru_cache(maxsize=1)  # several rules ask of the same text, one after the other
def _is_own(text: str) -> bool:
    return bool(_OWN.search(_COUNTRY.sub("", text)) or _INSIDE.search(text))


def talks_of_work(reading: Reading, post: Post) -> bool:
    """Whether an employee speaks of pay, hours or conditions: talk that is protected by law.

    The National Labor Relations Act, section 7: employees may act together about them, also on
    social media, with or without a union.
    """
    return post.voice == "personal" and bool(reading.terms("working-conditions"))
