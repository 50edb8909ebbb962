"""Hits on terms, the words of a table with what its row says, and on what the model senses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.model import Fix
from bedside.check.rules.base import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Severity
    from bedside.check.recognise.reading import Reading
    from bedside.check.recognise.terms import Term


def hit(
    reading: Reading,
    term: Term,
    *,
    safe: bool = False,
    severity: Severity | None = None,
    say: str | None = None,
) -> Hit:
    """A hit on a term; its fix is the row's own words, with a capital where the term has one.

    `safe` marks the fix as fit to be applied unread. The row's source alone is shown.
    """
    fix = None
    if term.instead:
        written = reading.view.text[term.start : term.end]
        fix = Fix(cased_like(written, term.instead), safe=safe)
    return Hit(term.start, term.end, fix, severity, say, (term.source,))


def sensed(reading: Reading, code: str, *, severity: Severity | None = None) -> Iterator[Hit]:
    """Hits where the judgement model sees what a rule is about, said in words of no table."""
    for start, end in reading.sensed(code):
        yield Hit(start, end, severity=severity, sensed=True)


def cased_like(written: str, words: str) -> str:
    """`words` with a capital where `written` begins with one, all capitals where it is shouted."""
    if len(written) > 1 and written.isupper():
        return words.upper()
    if written[:1].isupper():
        return words[:1].upper() + words[1:]
    return words
