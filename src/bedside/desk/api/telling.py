"""Posts and deliveries as the API tells them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.desk.api.forms import Sent, Told
from bedside.desk.outbox.gate import refusals
from bedside.desk.outbox.models import Delivery

if TYPE_CHECKING:
    from bedside.desk.planner.models import Post


def told(post: Post) -> Told:
    """The post, and the gate's own word on each delivery that still waits."""
    rows = Delivery.objects.filter(post=post).select_related(
        "organisation", "post", "channel", "scheduled_by__organisation", "variant__version__post"
    )
    return Told(
        id=post.pk,
        title=post.title,
        state=post.state,
        planned_at=post.planned_at,
        version=post.current_version_id,
        deliveries=[_sent(one) for one in rows.order_by("due_at", "pk")],
    )


def _sent(delivery: Delivery) -> Sent:
    waits = delivery.state == Delivery.State.DUE
    return Sent(
        id=delivery.pk,
        channel=delivery.channel_id,
        state=delivery.state,
        say=delivery.say,
        due_at=delivery.due_at,
        url=delivery.remote_url,
        waits_for=[one.say for one in refusals(delivery)] if waits else [],
    )
