"""One field of a post, read and understood: view, mentions, roles, judgement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.recognise.about.opinion import Read
from bedside.check.recognise.about.who import is_about_nobody, judge
from bedside.check.recognise.mentions import NUMBERS, RECOGNISERS, find_mentions
from bedside.check.recognise.reading import Reading
from bedside.check.text import View

if TYPE_CHECKING:
    from bedside.check.model import Organisation, Post


def understand(
    field: str, text: str, post: Post, organisation: Organisation, *, whole: bool = True
) -> Reading:
    """Read one field: `text` as written, found under the name `field` in `post`.

    Not `whole`: in a text that is surely about nobody's care only numbers are looked for. No
    privacy rule asks who is named there, or when, or where, and most posts are such texts.
    """
    view = View(text)
    read = Read(view, post)
    mentions = None
    if not whole and is_about_nobody(read, post, organisation):
        mentions = find_mentions(view, organisation, NUMBERS)
        if any(mention.type == "LICENCE" for mention in mentions):
            # Whose licence it is, the person beside it says.
            mentions = None
    if mentions is None:
        mentions = find_mentions(view, organisation, RECOGNISERS)
    reading = Reading(field, view, mentions, read if field == "text" else None)
    reading.mentions, reading.judgement = judge(reading, post, organisation, read)
    return reading
