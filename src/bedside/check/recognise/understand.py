"""One field of a post, read and understood: view, mentions, roles, judgement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.recognise.judgement import Judgement
from bedside.check.recognise.mentions import find_mentions
from bedside.check.recognise.reading import Reading
from bedside.check.text import View

if TYPE_CHECKING:
    from bedside.check.model import Organisation, Post


def understand(field: str, text: str, post: Post, organisation: Organisation) -> Reading:
    """Read one field: `text` as written, found under the name `field` in `post`."""
    view = View(text)
    reading = Reading(field, view, find_mentions(view, organisation))
    reading.judgement = Judgement(about_a_patient=False)
    return reading
