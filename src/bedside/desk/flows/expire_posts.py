"""Posts whose time has passed while nobody had signed and scheduled them expire."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.db.models import DurationField, ExpressionWrapper, F, Value

from bedside.desk.core import clock
from bedside.desk.core.tenancy import acting_for
from bedside.desk.flows.make_move import make_move
from bedside.desk.planner.models import Post
from bedside.desk.review.moving import Refused
from bedside.desk.review.states import BY_NAME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.desk.people.models import Organisation

_AT_A_TIME = 200


def expire_posts(organisation: Organisation) -> int:
    """Expire this organisation's posts whose planned time and grace are over; how many."""
    with acting_for(organisation.pk, source="worker"):
        return sum(1 for post in _overdue() if _expired(post))


def _overdue() -> Iterator[Post]:
    grace = ExpressionWrapper(
        F("grace_minutes") * Value(timedelta(minutes=1)), output_field=DurationField()
    )
    yield from Post.objects.filter(
        state__in=BY_NAME["expire"].start, planned_at__lt=clock.now() - grace
    )[:_AT_A_TIME]


def _expired(post: Post) -> bool:
    """Whether it did; one that somebody has just moved or signed stays."""
    try:
        make_move(BY_NAME["expire"], post, None, with_mfa=False, version_id=post.current_version_id)
    except Refused:
        return False
    return True
