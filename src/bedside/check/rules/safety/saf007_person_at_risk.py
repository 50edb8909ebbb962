"""SAF007: a message from somebody in danger goes to a person at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import re2

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.safety.crisis import OFFERED, country_of
from bedside.check.rules.worded import sensed
from bedside.check.text.matchable import matchable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading

_JOKING = re2.compile(
    r"\b(?:lol|lmao|lmfao|rofl|haha+|hehe|jk|j/k|just kidding|/s)\b|😂|🤣|😅|😜|🙃"
)
# Words that nobody says for fun.
_EARNEST = re2.compile(
    r"\b(?:tonight|goodbye|sorry|pills|gun|rope|bridge|note|alone|please help|suicid|last time)"
)

_SHOWN = 3  # words of danger in one message


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Words that speak of a life in danger; jokes about a queue are none."""
    told = [Hit(term.start, term.end) for term in reading.terms("at-risk")][:_SHOWN]
    found = told or list(sensed(reading, "SAF007"))
    if not found:
        return
    lower = matchable(reading.view.lower)
    if _JOKING.search(lower) and not _EARNEST.search(lower):
        return
    line = OFFERED.get(country_of(organisation), "Give your country's crisis line.")
    say = (
        "“{words}”: this person may be in danger. Tell whoever is on duty now, answer with the "
        f"crisis line ({line}), and use the network's own form for people at risk. Do not diagnose."
    )
    for hit in found:
        yield replace(hit, say=say)


RULE = Rule(
    "SAF007",
    "person-at-risk",
    severity="review",
    kinds=frozenset({"comment"}),
    say="This person may be in danger. Tell whoever is on duty now.",
    sources=("chatsafe-guidelines", "988-messaging"),
    since="0.1",
    spot=spot,
)
