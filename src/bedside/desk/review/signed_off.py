"""Whether exact words may leave, as far as reading them goes: what the gate asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.desk.review.standing import Standing, standings_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from bedside.desk.planner.models import Variant


def signed_off(variant: Variant, on: date) -> tuple[str, ...]:
    """Why this variant may not leave on that day, one sentence each; empty when it may.

    Asks the engine anew unless a report for what is in force that day is on file, so a finding
    that a new engine, pack or fact sheet brings stops words that were signed before.
    """
    organisation = variant.version.post.organisation
    standings = standings_of(organisation, [variant.version_id], on)[variant.version_id]
    own = next(one for one in standings if one.variant and one.variant.pk == variant.pk)
    return tuple(why_not(own))


def why_not(standing: Standing) -> Iterator[str]:
    """What this channel's words still wait for."""
    yield from _permissions(standing)
    for finding in standing.blocks:
        yield f"A finding stops it ({finding.code}). {finding.say}"
    for need in standing.unmet:
        late = [
            one
            for one in standing.sign_offs
            if one.capacity in need.capacities and not one.is_in_force(standing.on)
        ]
        if late:
            last = max(one.last_day for one in late)
            yield f"The sign-off ended on {last.day} {last:%B %Y}. It needs a new one."
        else:
            yield f"It waits for {need.who} ({need.why})."


def _permissions(standing: Standing) -> Iterator[str]:
    variant = standing.variant
    if variant is None:
        return
    for permission in variant.version.authorizations.all():
        if not permission.is_in_force(standing.on):
            yield "An authorization that it relies on was revoked or has run out."
        elif permission.networks and variant.channel.network not in permission.networks:
            yield f"An authorization that it relies on does not cover {variant.channel.name}."
