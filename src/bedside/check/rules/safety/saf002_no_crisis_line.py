"""SAF002: whoever speaks of suicide says where to be heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from bedside.check.model import Fix
from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.safety.crisis import OFFERED, SOURCE, country_of, lines_for
from bedside.check.text.matchable import matchable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading

# A message answered whose writer may be in danger: looked at only to ask for a line in the reply.
_IN_DANGER = re2.compile(
    r"(?i)suicid|kill(?:ing)? my ?self|end(?:ing)? (?:it all|my (?:own )?life)|"
    r"(?:want|wanna|wish)(?: to| i could)? (?:die|be dead)|better off (?:dead|without me)|"
    r"(?:don'?t|do not) want to (?:be here|live|be alive|wake up)|"
    r"(?:cut|hurt|harm)(?:ting|ing)? my ?self"
)


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """A text about suicide, or an answer to somebody in danger, without a crisis line."""
    if reading.field != "text":
        return
    # The address of a page speaks to no reader.
    links = reading.view.links
    topic = [
        (term.start, term.end)
        for term in reading.terms("suicide-topic")
        if not any(start <= term.start < end for start, end in links)
    ]
    seen = not topic
    topic = topic or list(reading.sensed("SAF002"))
    answers = post.kind == "reply" and _IN_DANGER.search(matchable(post.in_reply_to or ""))
    country = country_of(organisation)
    if not (topic or answers) or lines_for(reading, country):
        return
    start, end = topic[0] if topic else (0, len(reading.view.text))
    line = OFFERED.get(country)
    offer = f"Add: {line}" if line else "Add the crisis line of your country."
    whole = f"{reading.view.text.rstrip()} {line}" if line else None
    sources = (SOURCE[country], *RULE.sources[1:]) if line else RULE.sources[1:]
    yield Hit(
        start,
        end,
        fix=Fix.of_all(whole) if whole else None,
        say=f"This speaks of suicide and names no one to call. {offer}",
        sources=sources,
        sensed=seen and not answers,
    )


RULE = Rule(
    "SAF002",
    "no-crisis-line",
    severity="block",
    kinds=frozenset({"post", "reply", "reshare", "alert"}),
    say="This speaks of suicide and names no one to call. Add the crisis line.",
    sources=("988-messaging", "chatsafe-guidelines"),
    since="0.1",
    spot=spot,
)
