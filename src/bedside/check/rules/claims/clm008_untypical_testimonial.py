"""CLM008: one person’s result is told with what most people reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.worded import sensed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading

_POUNDS = re2.compile(r"([0-9]+)\+? (?:pounds|lbs?)")
_STRIKING = 15  # pounds
_QUOTED = re2.compile(r'["“«]([^"“”«»\n]{12,400})["”»]')
_PRAISE = re2.compile(
    r"(?i)\b(?:I|my|me|they|everyone|staff|team|best|great|amazing|kind|caring|recommend\w*|"
    r"thank\w*)\b"
)
# Somebody speaks: quotation marks, a first person, or a person shown.
_TOLD = re2.compile(r"[\"“”«]|\bI\b|(?i:\b(?:yours|my|she|he|her|his|member|patient|client)\b)")


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """A striking result in somebody’s own words, with no word of the usual result."""
    if reading.terms("typical-results") or (post.voice == "personal" and not post.sponsor):
        return
    view = reading.view
    told = reading.terms("testimonials") if _TOLD.search(view.text) else ()
    for term in told:
        if term.note == "result" and _is_striking(view.lower[term.start : term.end]):
            yield Hit(term.start, term.end)
    if organisation.country == "AU":
        yield from (Hit(*quoted) for quoted in _quoted_praise(reading))
    yield from sensed(reading, "CLM008")


def _is_striking(lower: str) -> bool:
    """Whether a result is beyond what anybody would expect; few pounds are not."""
    pounds = _POUNDS.search(lower)
    return pounds is None or int(pounds[1]) >= _STRIKING


def _quoted_praise(reading: Reading) -> Iterator[tuple[int, int]]:
    """Words in quotation marks in which somebody speaks of care: a testimonial of any kind."""
    for quoted in _QUOTED.finditer(reading.view.text):
        if _PRAISE.search(quoted[1]):
            yield quoted.start(1), quoted.end(1)


RULE = Rule(
    "CLM008",
    "untypical-testimonial",
    severity="review",
    say=(
        "“{words}” tells one person’s result. Add what most people can expect; “results may"
        " vary” is not enough."
    ),
    ledger=True,
    sources=("16-cfr-255-2", "ama-advertising", "ahpra-advertising"),
    since="0.1",
    spot=spot,
)
