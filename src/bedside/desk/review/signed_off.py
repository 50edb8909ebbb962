"""Whether exact words may leave, as far as reading them goes: what the gate asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.desk.review.standing import Standing, standings_of

if TYPE_CHECKING:
    import uuid
    from collections.abc import Iterable, Iterator
    from datetime import date

    from bedside.desk.people.models import Organisation
    from bedside.desk.planner.models import Variant


def signed_off(variant: Variant, on: date) -> tuple[str, ...]:
    """Why this variant may not leave on that day, one sentence each; empty when it may.

    Asks the engine anew unless a report for what is in force that day is on file, so a finding
    that a new engine, pack or fact sheet brings stops words that were signed before.
    """
    return signed_off_all(variant.version.post.organisation, [variant], on)[variant.pk]


def signed_off_all(
    organisation: Organisation, variants: Iterable[Variant], on: date
) -> dict[uuid.UUID, tuple[str, ...]]:
    """The same for many variants of one organisation, in a number of queries that stays."""
    asked = {one.pk: one.version_id for one in variants}
    standings = standings_of(organisation, set(asked.values()), on)
    return {
        standing.variant.pk: tuple(why_not(standing))
        for rows in standings.values()
        for standing in rows
        if standing.variant and standing.variant.pk in asked
    }


def why_not(standing: Standing) -> Iterator[str]:
    """What this channel's words still wait for."""
    yield from _permissions(standing)
    for finding in standing.blocks:
        # By its name: what is said here may be kept, and the words it is about may not.
        yield f"A check stops it: {finding.code} ({finding.name.replace('-', ' ')})."
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
            yield f"These words are not signed off: they wait for {need.who} ({need.why})."


def _permissions(standing: Standing) -> Iterator[str]:
    variant = standing.variant
    if variant is None:
        return
    for permission in variant.version.authorizations.all():
        if not permission.is_in_force(standing.on):
            yield "An authorization that it relies on has expired or was revoked."
        elif permission.networks and variant.channel.network not in permission.networks:
            yield f"An authorization that it relies on does not cover {variant.channel.name}."
