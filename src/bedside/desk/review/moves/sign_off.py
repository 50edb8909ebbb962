"""Sign off: somebody else puts their name to the exact words that were checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.desk.planner.models import Post
from bedside.desk.review.moves.base import Move, Step
from bedside.desk.review.readers import ANY_REVIEW
from bedside.desk.review.signing import last_day_problem, sign, what_can_sign
from bedside.desk.review.solo import second_look_problems
from bedside.desk.review.standing import standings_of

if TYPE_CHECKING:
    from collections.abc import Iterator


def refuse(step: Step) -> Iterator[str]:
    """Not one's own words, not past a finding that stops it, not without anything to sign."""
    post = step.post
    own = step.is_own()
    if own and not post.organisation.solo:
        yield "Someone else must sign off your own words."
        return
    if own:
        yield from second_look_problems(step)
    if post.planned_at is not None and post.planned_at <= step.now:
        yield "Its planned time has passed. Move it to a later one first."
    stops = {(one.code, one.say) for standing in step.standings for one in standing.blocks}
    for code, say in sorted(stops):
        yield f"{say} ({code})"
    if not what_can_sign(step, own=own):
        yield "Nothing here waits for your sign-off: it needs somebody with another role."
    yield from last_day_problem(step)


def carry_out(step: Step) -> str | None:
    """Sign every variant this member can; signed off as a whole once nothing is missing."""
    sign(step, own=step.is_own())
    post = step.post
    standings = standings_of(post.organisation, [post.current_version_id], step.today)
    waits = any(one.unmet for rows in standings.values() for one in rows)
    return Post.State.SUBMITTED if waits else None


SIGN_OFF = Move(
    "sign_off",
    "Sign off",
    "These exact words may leave, until the last day that is named. It stays in review while "
    "another sign-off is missing.",
    start=frozenset({Post.State.SUBMITTED}),
    end=Post.State.APPROVED,
    also=frozenset({Post.State.SUBMITTED}),
    needs=ANY_REVIEW,
    asks=("last_day",),
    refuse=refuse,
    carry_out=carry_out,
)
