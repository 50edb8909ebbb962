"""CLM005: weight-loss claims that cannot be true do not leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.claims.pounds import is_too_fast
from bedside.check.rules.worded import hit, sensed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading

_WEIGHT = re2.compile(
    r"\b(?:weights?|pounds|lbs?|slim\w*|fat|inches|belly|dress sizes?|thin|skinny|kilos|obes\w+|"
    r"waist)\b"
)
_PRODUCT = re2.compile(
    r"\b(?:wraps?|belts?|patch(?:es)?|creams?|wear\w*|rub\w*|lotions?|insoles?|rings?|suits?|"
    r"gels?|pills?|teas?|"
    r"drops|shakes?|supplements?|gumm(?:y|ies)|injections?|shots?|machine|device|earrings?|"
    r"capsules?|coffee|"
    r"formula|blanket|vest|sock|sauna|sticker|oil|spray|powder|juice|our new)\b"
)


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """The seven claims of the FTC’s gut check, with the pounds a week worked out."""
    lower = reading.view.lower
    about_weight = bool(_WEIGHT.search(lower))
    for term in reading.terms("weight-loss-claims"):
        if term.note == "weight" and not about_weight:
            continue
        if term.note == "wear" and not _PRODUCT.search(lower):
            continue
        if term.note == "rate" and not is_too_fast(
            lower[term.start : reading.sentence_of(term.start)[1]]
        ):
            continue
        yield hit(reading, term)
    yield from sensed(reading, "CLM005")


RULE = Rule(
    "CLM005",
    "weight-loss-claim",
    severity="block",
    say=(
        "“{words}” cannot be true of anybody’s weight. Say what most people reach, and with what."
    ),
    sources=("ftc-gut-check",),
    since="0.1",
    spot=spot,
)
