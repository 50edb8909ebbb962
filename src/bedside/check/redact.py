"""Redact: the same text with who, where and when in general words.

A pure function: text in, text out. It generalises every identifier that may belong to a patient,
and leaves staff, public figures and the organisation's own facts as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.generalise import generalise
from bedside.check.model import Organisation
from bedside.check.recognise.understand import understand

if TYPE_CHECKING:
    from bedside.check.model import Post

_LEFT_ALONE = {"staff", "public", "author", "organisation"}
_HARMLESS_PLACES = {"state", "country"}


def redact(post: Post, organisation: Organisation | None = None) -> str:
    """The text of a post in general words ("a patient", "recently", "our area")."""
    reading = understand("text", post.text, post, organisation or Organisation())
    pieces: list[str] = []
    at = 0
    named = False
    for mention in reading.mentions:
        if mention.role in _LEFT_ALONE or mention.type == "ORGANISATION":
            continue
        if mention.type == "PLACE" and mention.value in _HARMLESS_PLACES:
            continue
        change = generalise(reading, mention, first=not named)
        named = named or mention.type == "PERSON"
        start, end = reading.view.to_original(max(change.start, 0), change.end)
        if start < at:
            continue
        pieces += [post.text[at:start], change.text]
        at = end
    return "".join(pieces) + post.text[at:]
