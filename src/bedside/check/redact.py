"""Redact: the same text with who, where and when in general words.

A pure function: text in, text out. It generalises every identifier that may belong to a patient,
and leaves staff, public figures and the organisation's own facts as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.generalise import pieces
from bedside.check.model import Organisation
from bedside.check.recognise.about.renown import is_renowned
from bedside.check.recognise.about.roles import stands_as_staff
from bedside.check.recognise.understand import understand

if TYPE_CHECKING:
    from bedside.check.model import Mention, Post
    from bedside.check.recognise.reading import Reading

_HOURS = {"midnight", "noon"}
_HARMLESS_PLACES = {"state", "country"}


def _is_known(mention: Mention, reading: Reading, organisation: Organisation) -> bool:
    """Whether a title, a degree, the facts or the whole world say that this is no patient.

    The model's opinion of a role is not enough here: what is left in stays in.
    """
    return stands_as_staff(mention, reading.view, organisation) or is_renowned(mention.text)


def redact(post: Post, organisation: Organisation | None = None) -> str:
    """The text of a post in general words ("a patient", "recently", "our area")."""
    facts = organisation or Organisation()
    reading = understand("text", post.text, post, facts)
    mentions = [one for one in reading.mentions if is_particular(one, reading, facts)]
    written: list[str] = []
    at = 0
    for change, _ in pieces(reading, mentions):
        start, end = reading.view.to_original(max(change.start, 0), change.end)
        if start < at:
            continue
        written += [post.text[at:start], change.text]
        at = end
    return "".join(written) + post.text[at:]


def is_particular(mention: Mention, reading: Reading, organisation: Organisation) -> bool:
    """Whether a mention may give a patient away, so that general words must take its place."""
    if mention.type == "ORGANISATION" or mention.role == "organisation":
        return False
    if mention.type == "PERSON":
        return not _is_known(mention, reading, organisation)
    if mention.type == "DATE":
        return mention.text.lower() not in _HOURS
    return mention.type != "PLACE" or mention.value not in _HARMLESS_PLACES
