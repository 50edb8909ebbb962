"""A move in review, with what it means for the outbox, in one transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction

from bedside.desk.core import clock
from bedside.desk.core.tenancy import acting_for
from bedside.desk.outbox.scheduling import call_off, schedule
from bedside.desk.outbox.withdrawing import withdraw
from bedside.desk.planner.models import Post
from bedside.desk.review.moves.expire import EXPIRE
from bedside.desk.review.moving import Refused, make

if TYPE_CHECKING:
    from bedside.desk.people.models import Member, Organisation
    from bedside.desk.review.moves.base import Move


@transaction.atomic
def make_move(move: Move, post: Post, by: Member, **seen: Any) -> Post:
    """Make `move` as `review.moving.make` does (`seen` is the rest it takes), and what follows.

    Scheduling makes the deliveries, unscheduling and editing call off what has not left, and
    withdrawing takes off what has. Raises what `make` raises.
    """
    was = post.state
    moved = make(move, post.pk, by=by, **seen)
    if moved.state == Post.State.SCHEDULED and moved.current_version and moved.planned_at:
        schedule(moved.current_version, by, moved.planned_at)
    elif moved.state == Post.State.WITHDRAWN:
        withdraw(moved, f"{by.name} withdrew the post.")
    elif was == Post.State.SCHEDULED:
        call_off(moved)
    return moved


def expire_posts(organisation: Organisation) -> int:
    """Posts whose time came while nobody had signed and scheduled them expire; how many."""
    count = 0
    with acting_for(organisation.pk, source="worker"):
        late = Post.objects.filter(state__in=EXPIRE.start, planned_at__lt=clock.now())
        for post in late.only("pk", "current_version")[:200]:
            try:
                make(EXPIRE, post.pk, by=None, with_mfa=False, version_id=post.current_version_id)
            except Refused:
                continue
            count += 1
    return count
