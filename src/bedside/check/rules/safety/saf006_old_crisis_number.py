"""SAF006: the ten-digit number is 988 today, in three digits that anybody can keep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Rule
from bedside.check.rules.worded import hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading
    from bedside.check.rules.base import Hit


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """The old number or the old name, where 988 is not there as well."""
    if any(line.note == "US CA" for line in reading.terms("crisis-lines")):
        return
    for term in reading.terms("old-crisis-lines"):
        yield hit(reading, term, safe=True)


RULE = Rule(
    "SAF006",
    "old-crisis-number",
    severity="review",
    kinds=frozenset({"post", "reply", "reshare", "alert"}),
    say="“{words}” is the old way to the lifeline. Write 988: call or text.",
    sources=("988-messaging",),
    since="0.1",
    spot=spot,
)
