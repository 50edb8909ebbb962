"""Bedside itself, through the same small Python face that anybody uses."""

from __future__ import annotations

from typing import Any

import msgspec
from frame import Span, serve

from bedside.check import Organisation, Post, check, read
from bedside.check.model.finding import verdict_of

ASKED = {"kind", "voice", "in_reply_to", "network"}
"""What a corpus post says beyond its text; its labels never reach the engine."""


def verdict(post: dict[str, Any]) -> str:
    """Return what the privacy rules say of a corpus post, with its organisation's facts if any.

    All rules run; the corpus labels privacy alone, and so do the peers, so that what the others
    find counts neither for nor against.
    """
    given = {key: post[key] for key in ASKED if post.get(key) is not None}
    facts = post.get("facts")
    organisation = msgspec.convert(facts, Organisation) if facts else None
    report = check(Post(text=post["text"], **given), organisation, post.get("pack"))
    return str(verdict_of(tuple(one for one in report.findings if one.code.startswith("PHI"))))


def spans(text: str) -> list[Span]:
    """Return every mention in a text."""
    return [(mention.type, mention.start, mention.end) for mention in read(Post(text=text))]


serve(spans, ["bedside"], verdict)
