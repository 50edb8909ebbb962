"""Bedside itself, through the same small Python face that anybody uses."""

from __future__ import annotations

from typing import Any

import msgspec
from frame import Span, serve

from bedside.check import Organisation, Post, check, read

ASKED = {"kind", "voice", "in_reply_to", "network"}
"""What a corpus post says beyond its text; its labels never reach the engine."""


def verdict(post: dict[str, Any]) -> str:
    """Return the engine's verdict on a corpus post, with its organisation's facts if any."""
    given = {key: post[key] for key in ASKED if post.get(key) is not None}
    facts = post.get("facts")
    organisation = msgspec.convert(facts, Organisation) if facts else None
    return str(check(Post(text=post["text"], **given), organisation, post.get("pack")).verdict)


def spans(text: str) -> list[Span]:
    """Return every mention in a text."""
    return [(mention.type, mention.start, mention.end) for mention in read(Post(text=text))]


serve(spans, ["bedside"], verdict)
