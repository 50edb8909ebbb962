"""Schedule: signed words get their minute."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bedside.desk.planner.models import Post
from bedside.desk.review.moves.base import Move, Step
from bedside.desk.review.signed_off import why_not
from bedside.desk.review.signing import designated

if TYPE_CHECKING:
    from collections.abc import Iterator


def refuse(step: Step) -> Iterator[str]:
    """Not without a time ahead, a sign-off that still holds then, and a designation."""
    planned = step.post.planned_at
    if planned is None:
        yield "Choose when it goes out first."
        return
    if planned <= step.now:
        yield "Its planned time has passed. Choose a later one."
    on = planned.astimezone(step.post.organisation.tzinfo).date()
    may = designated(step)
    for standing in step.standings:
        yield from why_not(standing)
        variant = standing.variant
        name = variant.channel.name if variant else ""
        if standing.channel_id not in may:
            yield f"You are not designated to publish on {name}. Ask an administrator."
        if not standing.unmet and replace(standing, on=on).unmet:
            yield f"The sign-off for {name} ends before that day. Choose an earlier one."


SCHEDULE = Move(
    "schedule",
    "Schedule",
    "It goes out at its planned time, if it may still leave then.",
    start=frozenset({Post.State.APPROVED}),
    end=Post.State.SCHEDULED,
    needs=("post.schedule",),
    refuse=refuse,
)
