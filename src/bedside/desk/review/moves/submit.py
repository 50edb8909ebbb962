"""Submit: the draft becomes a version that somebody else reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.desk.planner.body import read_body
from bedside.desk.planner.models import Draft, Post
from bedside.desk.planner.parts import parts_of
from bedside.desk.planner.versions import freeze, what_is_missing
from bedside.desk.review.moves.base import Move, Step
from bedside.desk.review.signed_off import why_not
from bedside.desk.review.standing import standings_of_draft

if TYPE_CHECKING:
    from collections.abc import Iterator


def refuse(step: Step) -> Iterator[str]:
    """Not what is unfinished, late, or stopped by a finding."""
    post = step.post
    if post.planned_at is not None and post.planned_at <= step.now:
        yield "Its planned time has passed. Choose a later one."
    draft = Draft.objects.get(post=post)
    if step.given.revision is not None and step.given.revision != draft.revision:
        yield "This post has changed since you looked. Read it again, then submit."
    body = read_body(draft.body)
    missing = what_is_missing(body, parts_of(body))
    yield from missing
    if not missing:
        stops = {
            (one.code, one.field, one.words): one.say
            for standing in standings_of_draft(post, body, step.today)
            for one in standing.blocks
        }
        for (code, _, _), say in stops.items():
            yield f"{say} ({code})"


def carry_out(step: Step) -> str | None:
    """Freeze the words; those that everybody needed has signed already need nobody again."""
    freeze(step.post, step.who, step.given.revision)
    step.known = None
    waits = [reason for one in step.standings for reason in why_not(one)]
    return None if waits else Post.State.APPROVED


SUBMIT = Move(
    "submit",
    "Submit for review",
    "The words are frozen as a version, and somebody else reads them.",
    start=frozenset({Post.State.DRAFT, Post.State.CHANGES_REQUESTED}),
    end=Post.State.SUBMITTED,
    also=frozenset({Post.State.APPROVED}),
    needs=("post.submit",),
    refuse=refuse,
    carry_out=carry_out,
)
