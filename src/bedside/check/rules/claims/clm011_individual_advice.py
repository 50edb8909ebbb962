"""CLM011: nobody gets advice on their health in public."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.model import Fix
from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.claims.health import is_about_health, names_a_trouble
from bedside.check.rules.worded import sensed
from bedside.check.text.matchable import matchable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading

_SAFE = (
    "We can't give medical advice here. A clinician you know, or our nurse line, can help. "
    "If it is urgent, call 911."
)


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """A diagnosis, an instruction on a medicine, comfort that needs an examination."""
    asked = matchable(post.in_reply_to or "")
    if post.kind == "comment" and not asked:
        return
    medical = is_about_health(f"{asked.lower()} {reading.view.lower}")
    for term in reading.terms("individual-advice") if medical else ():
        found = reading.view.lower[term.start : term.end]
        if term.note == "condition" and not names_a_trouble(found):
            continue
        if term.note in {"medicine", "soothes"} and not (asked and is_about_health(asked.lower())):
            continue
        yield Hit(term.start, term.end, Fix.of_all(_SAFE))
    yield from sensed(reading, "CLM011")


RULE = Rule(
    "CLM011",
    "individual-advice",
    severity="review",
    say=(
        "“{words}” is advice for one person, given in public. Point to their own clinician "
        "or your line."
    ),
    kinds=frozenset({"reply", "comment"}),
    sources=("fsmb-social-media", "ama-promotion"),
    since="0.1",
    spot=spot,
)
