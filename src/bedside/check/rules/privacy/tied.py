"""Which mentions belong to a patient: the question all identifier rules ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.generalise import generalise
from bedside.check.model import Fix
from bedside.check.rules.base import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Mention, Severity
    from bedside.check.recognise.reading import Reading

_OWN = frozenset({"organisation", "staff", "public", "author"})


def tied(reading: Reading, *types: str) -> Iterator[Mention]:
    """Mentions of these types in a text about a patient, the organisation's own left out."""
    if reading.judgement.about_a_patient:
        yield from (m for m in reading.of_type(*types) if m.role not in _OWN)


def always(reading: Reading, *types: str) -> Iterator[Mention]:
    """Mentions of these types wherever they stand, the organisation's own left out.

    Nobody publishes such a number for a good reason, so that nothing else need point at a patient.
    """
    return (m for m in reading.of_type(*types) if m.role not in _OWN)


def hit(reading: Reading, mention: Mention, severity: Severity | None = None) -> Hit:
    """A hit on a mention, with general words as its fix; none where it is best left out."""
    change = generalise(reading, mention)
    if not change.text:
        return Hit(mention.start, mention.end, severity=severity)
    start, end = min(change.start, mention.start), max(change.end, mention.end)
    return Hit(start, end, Fix(change.text, safe=change.safe), severity)
