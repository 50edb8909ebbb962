"""Whether a variant's exact words may leave on a day: signed off, and still clear in the check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from bedside.desk.checks.ask import ask
from bedside.desk.checks.footing import footing_of
from bedside.desk.planner.questions import questions_of
from bedside.desk.review.models import FindingDecision, SignOff

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from bedside.check.model import Finding
    from bedside.desk.planner.models import Variant


def unsettled(variant: Variant, on: date) -> Iterator[str]:
    """What these words still lack on that day, in sentences for a person."""
    signed = SignOff.objects.filter(
        organisation=variant.organisation_id,
        content_hash=variant.content_hash,
        channel=variant.channel_id,
    )
    if not signed.exists():
        yield "These words are not signed off."
    elif not signed.filter(last_day__gte=on).exists():
        yield "The sign-off has run out. Sign it off again."
    for permission in variant.version.authorizations.all():
        if not permission.is_in_force(on):
            yield "An authorization it relies on has expired or was revoked."
        elif permission.networks and variant.channel.network not in permission.networks:
            yield f"An authorization it relies on does not cover {variant.channel.network}."
    stops = [one for one in new_findings(variant, on) if one.severity == "block"]
    for finding in stops:
        yield f"A check stops it: {finding.code} ({finding.name.replace('-', ' ')})."


def new_findings(variant: Variant, on: date) -> list[Finding]:
    """What the check finds under the engine, pack and facts in force that day, undecided.

    A decision on the same finding in an earlier version carries over by its fingerprint.
    """
    footing = footing_of(variant.organisation)
    (question,) = questions_of([variant])
    report = ask(footing, question, on)
    decided = set(
        FindingDecision.objects.filter(
            Q(seconded_at__isnull=False) | ~Q(code__in=("PHI020", "PHI021")),
            post=variant.version.post_id,
            taken_back_at__isnull=True,
        ).values_list("fingerprint", flat=True)
    )
    return [
        one
        for one in report.findings
        if one.severity != "advise" and one.fingerprint not in decided
    ]
