"""CLR002: a plain word where there is one, and a word of the clinic only when it is explained."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from bedside.check.rules.base import Rule
from bedside.check.rules.worded import hit
from bedside.check.text.matchable import matchable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading
    from bedside.check.recognise.terms import Term
    from bedside.check.rules.base import Hit

_EXPLAINED_AFTER = re2.compile(
    r"[\"”’']?(?: ?\(| ?[,–—-]+ ?(?:or|which|meaning|that is|also|a|an|the|when)\b| means| is when"
    r"| is (?:a|an|the|another|just)\b| happens when| \(?also called)"
)
_EXPLAINED_BEFORE = re2.compile(
    r"(?:\(|called |known as |the term |the word |, or |doctors call (?:it|this) )[\"“‘']?$"
)
_REACH = 24  # characters before a word that may explain it


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Each long or clinical word once, with the plain one; none that the text explains."""
    if reading.field != "text":
        return
    said: set[str] = set()
    for table in ("plain-words", "wordy", "medical-words"):
        for term in reading.terms(table):
            word = reading.view.lower[term.start : term.end]
            if word in said or (table == "medical-words" and _is_clear(reading, term)):
                continue
            said.add(word)
            yield hit(reading, term, safe=table == "plain-words")


def _is_clear(reading: Reading, term: Term) -> bool:
    """Whether a clinical word is explained beside it, or part of a name."""
    text = reading.view.text
    lower = matchable(reading.view.lower)
    if _EXPLAINED_AFTER.match(lower[term.end : term.end + _REACH]):
        return True
    if _EXPLAINED_BEFORE.search(lower[max(0, term.start - _REACH) : term.start]):
        return True
    sentence = reading.sentence_of(term.start)[0]
    return text[term.start].isupper() and term.start > sentence


RULE = Rule(
    "CLR002",
    "jargon",
    severity="advise",
    kinds=frozenset({"post", "reply", "alert"}),
    say="Not everybody knows “{words}”. Use the plain word, or explain it.",
    sources=("plain-language-words", "cdc-clear-communication-index"),
    since="0.1",
    spot=spot,
)
