"""Make a move on a post, and do in the outbox what it means there, in one transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from bedside.desk.core import clock
from bedside.desk.flows.fits import what_does_not_fit
from bedside.desk.outbox.models import Delivery
from bedside.desk.outbox.scheduling import call_off, schedule
from bedside.desk.outbox.withdrawing import withdraw
from bedside.desk.planner.models import Post
from bedside.desk.review.moving import Refused, make
from bedside.desk.review.states import BY_NAME

if TYPE_CHECKING:
    import uuid

    from bedside.desk.people.models import Member
    from bedside.desk.review.moves.base import Given, Move

State = Delivery.State
_OUT = (State.LIVE, State.PUBLISHING, State.UNCONFIRMED)
_STOPS = frozenset({"unschedule", "edit_again", "request_changes"})


@transaction.atomic
def make_move(
    move: Move,
    post: Post,
    by: Member | None,
    *,
    with_mfa: bool,
    version_id: uuid.UUID | None,
    given: Given | None = None,
) -> Post:
    """The post after the move, its deliveries made, called off or taken down with it.

    `version_id` is the version that was seen. Raises what `review.moving.make` raises.
    """
    # Held until the end, so that no worker claims one while the post stops being scheduled.
    deliveries = list(
        Delivery.objects.select_for_update(of=("self",)).filter(post=post).select_related("channel")
    )
    if move.name in _STOPS and (reasons := _too_late(deliveries)):
        raise Refused(reasons)
    moved = make(move, post.pk, by=by, with_mfa=with_mfa, version_id=version_id, given=given)
    if move.name == "submit" and moved.current_version is not None:
        if problems := list(what_does_not_fit(moved.current_version)):
            raise Refused(problems)
    elif move.name in _STOPS:
        call_off(moved)
    elif move.name == "withdraw":
        withdraw(moved, f"{by.name} withdrew the post." if by else "The post was withdrawn.")
    elif move.name == "schedule" and by is not None:
        _schedule(moved, by, deliveries)
    return moved


def sign_off_and_schedule(
    post: Post,
    by: Member,
    *,
    with_mfa: bool,
    version_id: uuid.UUID | None,
    given: Given | None = None,
) -> tuple[Post, list[str]]:
    """Sign off; when that was the last sign-off, schedule it too if this member may.

    The post, and why it was not scheduled (empty when it was). Raises as `make_move`.
    """
    post = make_move(
        BY_NAME["sign_off"], post, by, with_mfa=with_mfa, version_id=version_id, given=given
    )
    if post.state != Post.State.APPROVED or post.planned_at is None:
        return post, []
    if not BY_NAME["schedule"].is_allowed(by):
        return post, []
    try:
        post = make_move(BY_NAME["schedule"], post, by, with_mfa=with_mfa, version_id=version_id)
    except Refused as problem:
        return post, problem.reasons
    return post, []


def _too_late(deliveries: list[Delivery]) -> list[str]:
    """What has left cannot be edited; what is leaving this second is waited for."""
    if any(one.state == State.PUBLISHING or one.lease_until for one in deliveries):
        return ["This post is going out right now. Look again in a minute."]
    out = [one.channel.name for one in deliveries if one.state in _OUT]
    waiting = any(one.state in (State.DUE, State.REFUSED) for one in deliveries)
    if out and not waiting:
        names = ", ".join(dict.fromkeys(out))
        return [f"This post has gone out on {names}. Withdraw it there, or write a new post."]
    return []


def _schedule(post: Post, by: Member, before: list[Delivery]) -> None:
    """Deliveries for the channels where it does not stand yet."""
    version = post.current_version
    if version is None or post.planned_at is None or post.planned_at <= clock.now():
        raise Refused(["Choose when it goes out first."])
    schedule(
        version,
        by,
        post.planned_at,
        without=frozenset(one.channel_id for one in before if one.state in _OUT),
    )
