"""PHI014: a patient's own page may not be linked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.privacy.tied import hit, tied

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Mention, Organisation, Post
    from bedside.check.recognise.reading import Reading


_THEIR_OWN = re2.compile(
    r"caringbridge|gofundme|givesendgo|mealtrain|spotfund|blogspot|blog|journey|/for-|-for-|prayers?"
)
_LEADS_TO_THEM = re2.compile(
    r"\b(?:follow|journey|updates?|updating|in (?:his|her|their) own words|wrote|writes|day by day|"
    r"(?:her|his|their|family's) (?:page|blog|story|site|fund|team|journal|family)|story is|"
    r"fund(?:raiser|raising)?|donate|support|blogs?|sigue|siga)\b"
)


def _is_theirs(reading: Reading, mention: Mention) -> bool:
    """Whether a link is a patient's page: by its address, or by what its sentence promises."""
    start, end = reading.sentence_of(mention.start)
    told = reading.view.lower[start : mention.start] + " " + reading.view.lower[mention.end : end]
    return bool(_THEIR_OWN.search(mention.text.lower()) or _LEADS_TO_THEM.search(told))


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Links to a patient's own page; the organisation's, and a newspaper's, are left alone."""
    return (hit(reading, m) for m in tied(reading, "URL") if _is_theirs(reading, m))


RULE = Rule(
    "PHI014",
    "patient-web-address",
    severity="block",
    say="“{words}” leads readers to a patient. Take the link out.",
    sources=("45-cfr-164-514-n",),
    safe_harbor=("N",),
    authorizable=True,
    since="0.1",
    spot=spot,
)
