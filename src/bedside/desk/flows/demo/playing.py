"""Playing the three weeks: every post goes through what anybody's goes through, at its time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.desk.channels.models import Channel
from bedside.desk.core import clock
from bedside.desk.core.tenancy import acting_for
from bedside.desk.flows.demo.hospital import members_by_key
from bedside.desk.flows.demo.script import Scene, scenes
from bedside.desk.planner.body import Body
from bedside.desk.planner.drafts import start_draft
from bedside.desk.planner.models import Post

if TYPE_CHECKING:
    from datetime import datetime

    from bedside.desk.people.models import Member, Organisation


def play(organisation: Organisation) -> int:
    """Write the posts that are not there yet, each in its own transactions; how many.

    A run that was cut off is taken up by the next.
    """
    with acting_for(organisation.pk):
        members = members_by_key(organisation)
        there = set(Post.objects.values_list("title", flat=True))
        channels = {one.network: one for one in Channel.objects.all()}
    now = clock.now()
    waiting = [scene for scene in scenes() if scene.title not in there]
    for scene in waiting:
        planned = scene.planned(now, organisation.tzinfo)
        _write(scene, planned, members[scene.author], channels)
    return len(waiting)


def _write(scene: Scene, planned: datetime, author: Member, channels: dict[str, Channel]) -> Post:
    body = Body(
        text=scene.text.strip(),
        channels=tuple(str(channels[network].pk) for network in scene.channels),
    )
    with acting_for(author.organisation_id, member=author.pk, user=author.user_id):
        return start_draft(
            author,
            body,
            title=scene.title,
            kind=scene.kind,
            in_reply_to=scene.in_reply_to,
            tags=scene.tags,
            planned_at=planned,
        )
