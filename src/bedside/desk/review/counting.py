"""Which decisions on findings count, on a day and on a network."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bedside.desk.review.models import FindingDecision

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from bedside.check.model import Finding

# Saying or unmasking that somebody is a patient: never permitted, and two must call it mistaken.
TWO_DECIDE = frozenset({"PHI020", "PHI021"})


@dataclass(frozen=True)
class Sorted:
    """A report's findings: those that stand, and those a decision was made on."""

    open: tuple[Finding, ...]
    mistaken: tuple[tuple[Finding, FindingDecision], ...]
    permitted: tuple[tuple[Finding, FindingDecision], ...]


def sort_out(
    findings: Iterable[Finding],
    decisions: Iterable[FindingDecision],
    network: str | None,
    on: date,
) -> Sorted:
    """Each finding with the decision that counts for it; one that does not count changes nothing.

    Decisions carry over versions by fingerprint. Fetch them with their authorization.
    """
    by_mark = {(one.code, one.fingerprint): one for one in decisions if not one.taken_back_at}
    still_open: list[Finding] = []
    mistaken: list[tuple[Finding, FindingDecision]] = []
    permitted: list[tuple[Finding, FindingDecision]] = []
    for finding in findings:
        decision = by_mark.get((finding.code, finding.fingerprint))
        if decision is None or not counts(decision, network, on):
            still_open.append(finding)
        elif decision.answer == FindingDecision.Answer.MISTAKEN:
            mistaken.append((finding, decision))
        else:
            permitted.append((finding, decision))
    return Sorted(tuple(still_open), tuple(mistaken), tuple(permitted))


def counts(decision: FindingDecision, network: str | None, on: date) -> bool:
    """Whether the decision counts: seconded where two decide, its permission still in force."""
    if decision.answer == FindingDecision.Answer.MISTAKEN:
        return decision.code not in TWO_DECIDE or decision.seconded_by_id is not None
    if decision.code in TWO_DECIDE:
        return False
    permission = decision.authorization
    if permission is None:
        return bool(decision.legal_basis)
    covered = not permission.networks or network in permission.networks
    return covered and permission.is_in_force(on)
