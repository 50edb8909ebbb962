"""One field of a post, read and understood: view, mentions, roles, judgement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.recognise.about.who import judge
from bedside.check.recognise.mentions import find_mentions
from bedside.check.recognise.reading import Reading
from bedside.check.text import View

if TYPE_CHECKING:
    from bedside.check.model import Organisation, Post


def understand(field: str, text: str, post: Post, organisation: Organisation) -> Reading:
    """Read one field: `text` as written, found under the name `field` in `post`."""
    view = View(text)
    reading = Reading(field, view, find_mentions(view, organisation))
    reading.mentions, reading.judgement = judge(reading, post, organisation)
    return reading
