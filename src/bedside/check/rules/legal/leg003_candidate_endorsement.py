"""LEG003: a charity speaks for and against no candidate."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.legal.advice import gravity
from bedside.check.rules.worded import sensed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post, Severity
    from bedside.check.recognise.reading import Reading
    from bedside.check.recognise.terms import Term

# Two names with capitals, or a title and a name: “Dana Ruiz”, “Senator Hale”.
_NAME = re2.compile(
    r"\b(?:\p{Lu}[\p{L}'’.-]+ \p{Lu}[\p{L}'’-]+|(?:Dr\.?|Judge|Mayor|Governor|Senator|"
    r"Sheriff) \p{Lu}[\p{L}'’-]+)"
)
_OFFICE = re2.compile(
    r"(?i)\b(?:senator|governor|mayor|congress\w*|candidate|president|representative)\b"
)
_VOTE = re2.compile(
    r"(?i)\b(?:election day|november|the polls|voting booth|ballot|you vote|next tuesday)\b"
)
# 501(c)(3), however it is written.
_CHARITY = "501c3"


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Words for or against somebody who stands for office."""
    found = [term for term in reading.terms("candidates") if _counts(reading, term)]
    # A tag alone may be any campaign (#BeatCancer).
    sure = any(term.note != "tag" for term in found)
    for term in found if sure else ():
        yield Hit(term.start, term.end, severity=_gravity(post, organisation))
    yield from sensed(reading, "LEG003", severity=_gravity(post, organisation))


def _counts(reading: Reading, term: Term) -> bool:
    """Whether the words are about a person who stands for office."""
    text = reading.view.text
    words = text[term.start : term.end]
    if term.note == "name":
        after_verb = words.partition(" ")[2]
        return bool(_NAME.search(after_verb) or (_NAME.search(words) and " for " in words))
    if term.note == "election":
        return bool(_VOTE.search(words) and _OFFICE.search(text))
    return True


def _gravity(post: Post, organisation: Organisation) -> Severity | None:
    """Advice on a personal account; a review where no charity and no public body speaks."""
    tax = "".join(c for c in organisation.tax_status.lower() if c.isalnum())
    if tax and _CHARITY not in tax and not organisation.public_body:
        return gravity(post) or "review"
    return gravity(post)


RULE = Rule(
    "LEG003",
    "candidate-endorsement",
    severity="block",
    say=(
        "“{words}” takes sides in an election. A charity may not; tell people where and "
        "when to vote."
    ),
    sources=("irs-campaigns",),
    since="0.1",
    spot=spot,
)
