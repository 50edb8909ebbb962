"""Making a move: refusals, then one conditional update, in one transaction with its record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied
from django.db import transaction

from bedside.desk.people.roles import allowed
from bedside.desk.planner.models import Post
from bedside.desk.planner.versions import NotReady
from bedside.desk.review.moves.base import Given, Move, Step
from bedside.desk.review.solo import SELF_CHECK
from bedside.desk.review.states import MOVES, needs_second_factor

if TYPE_CHECKING:
    import uuid

    from bedside.desk.people.models import Member
    from bedside.desk.review.standing import Standing


class Refused(Exception):
    """The post stays as it is; `reasons` say why and what to do, one sentence each."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__(" ".join(reasons))
        self.reasons = reasons


@transaction.atomic
def make(
    move: Move,
    post_id: uuid.UUID,
    *,
    by: Member | None,
    with_mfa: bool,
    version_id: uuid.UUID | None,
    given: Given | None = None,
) -> Post:
    """Carry out `move` on the post that `by` saw with `version_id`; the post as it is then.

    `by` None is the clock. `with_mfa` says whether the session used a second factor.
    Raises `Refused` (with reasons to show), `PermissionDenied`, `Post.DoesNotExist`.
    """
    post = (
        Post.objects.select_for_update(of=("self",))
        .select_related("organisation", "current_version", "author")
        .get(pk=post_id)
    )
    if not move.is_allowed(by):
        message = "Your role does not include this. Ask an administrator if it should."
        raise PermissionDenied(message)
    if by is not None and needs_second_factor(move, allowed(by.roles)) and not with_mfa:
        message = "This needs your second factor. Confirm it, then try again."
        raise PermissionDenied(message)
    if post.state not in move.start:
        raise Refused([_elsewhere(post)])
    if post.current_version_id != version_id:
        raise Refused(["The words have changed since you looked. Read them again first."])
    step = Step(post, by, given or Given())
    if reasons := list(dict.fromkeys(move.refuse(step))):
        raise Refused(reasons)
    try:
        end = move.carry_out(step) or move.end
    except NotReady as problem:
        raise Refused(problem.reasons) from problem
    _settle(post, move, end, step)
    return post


def _settle(post: Post, move: Move, end: str, step: Step) -> None:
    """The conditional update: another move that came first leaves nothing to change."""
    changed = Post.objects.filter(
        pk=post.pk, state__in=move.start, current_version_id=post.current_version_id
    ).update(state=end, changed_at=step.now)
    if not changed:
        raise Refused(["Somebody else was faster. Look at the post again."])
    post.state = end


@dataclass(frozen=True)
class Button:
    """A move that this member might make now; with reasons, it is drawn but cannot be pressed."""

    move: Move
    reasons: tuple[str, ...] = ()


def buttons(
    post: Post,
    member: Member,
    standings: list[Standing] | None = None,
    designations: dict[str, set[str]] | None = None,
) -> list[Button]:
    """The moves out of the post's state that this member's roles give, with what refuses them.

    What a form still asks for (a comment, the self-check) is no reason against its button. Give
    standings and designations that are known already, and nothing is asked of the database.
    """
    everything = Given(comment="…", self_check=frozenset(line.key for line in SELF_CHECK))
    return [
        Button(move, tuple(dict.fromkeys(move.refuse(step))))
        for move in MOVES
        if post.state in move.start and move.needs and move.is_allowed(member)
        for step in [Step(post, member, everything, known=standings, designations=designations)]
    ]


def _elsewhere(post: Post) -> str:
    state = post.get_state_display()
    return f"This post is now “{state}”. Look at it again to see what can be done."
