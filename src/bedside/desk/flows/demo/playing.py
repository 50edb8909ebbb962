"""Playing the three weeks: every post goes through what anybody's goes through, at its time."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.core.files.uploadedfile import SimpleUploadedFile

from bedside.desk.channels.models import Channel
from bedside.desk.core import clock
from bedside.desk.core.tenancy import acting_for
from bedside.desk.flows.demo.drawing import draw
from bedside.desk.flows.demo.hospital import members_by_key
from bedside.desk.flows.demo.script import scenes
from bedside.desk.flows.expire_posts import expire_posts
from bedside.desk.flows.make_move import make_move
from bedside.desk.flows.reach import Reach
from bedside.desk.library.models import Media
from bedside.desk.library.shelf import add_picture
from bedside.desk.outbox.models import Delivery
from bedside.desk.outbox.publishing import deliver
from bedside.desk.planner.body import Body, Shown
from bedside.desk.planner.drafts import start_draft
from bedside.desk.planner.models import Post
from bedside.desk.review.moves.base import Given, Move
from bedside.desk.review.moves.request_changes import REQUEST_CHANGES
from bedside.desk.review.moves.schedule import SCHEDULE
from bedside.desk.review.moves.sign_off import SIGN_OFF
from bedside.desk.review.moves.submit import SUBMIT
from bedside.desk.review.moves.withdraw import WITHDRAW
from bedside.desk.review.moving import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from bedside.desk.flows.demo.script import Scene
    from bedside.desk.people.models import Member, Organisation

_WRITTEN_BEFORE = timedelta(days=2)
_READERS = ("carla", "priya", "maya", "leon")
_UNDER_WAY = {Delivery.State.DUE, Delivery.State.PUBLISHING}
_STEPS = 8  # a delivery is prepared, sent and looked for in fewer


def play(organisation: Organisation) -> int:
    """Play the posts that are not there yet; how many. A run that was cut off is taken up."""
    with acting_for(organisation.pk):
        members = members_by_key(organisation)
        there = set(Post.objects.values_list("title", flat=True))
        channels = {one.network: one for one in Channel.objects.all()}
    now = clock.now()
    waiting = [scene for scene in scenes() if scene.title not in there]
    for scene in waiting:
        planned = scene.planned(now, organisation.tzinfo)
        one = _Play(scene, planned, min(planned, now) - _WRITTEN_BEFORE, members, channels)
        # What a newer rule stops stays where it was stopped, as anybody's post would.
        with suppress(Refused):
            one.run()
    return len(waiting)


@dataclass
class _Play:
    """One post on its way, from when it is `begun`."""

    scene: Scene
    planned: datetime
    begun: datetime
    members: dict[str, Member]
    channels: dict[str, Channel]

    def run(self) -> None:
        """As far as its scene says."""
        self.post = self._write()
        ends = self.scene.ends
        if ends in ("draft", "stopped"):
            return
        submitter = self._author if self._author.can("post.submit") else self.members["ana"]
        self._move(SUBMIT, submitter, hours=1)
        if ends == "changes_requested":
            given = Given(comment=self.scene.comment)
            self._move(REQUEST_CHANGES, self.members["maya"], hours=20, given=given)
        elif ends == "withdrawn":
            self._move(WITHDRAW, submitter, hours=20)
        elif ends == "expired":
            late = self.planned + timedelta(minutes=self.post.grace_minutes + 1)
            with clock.fixed_at(late):
                expire_posts(self.post.organisation)
        elif ends != "submitted":
            self._sign_off()
            if ends != "approved":
                self._move(SCHEDULE, self.members["carla"], hours=21)
            if ends not in ("approved", "scheduled"):
                self._send(self.planned)
            if ends == "withdrawn_live":
                self._move(WITHDRAW, self.members["carla"], at=self.planned + timedelta(hours=3))
                self._send(self.planned + timedelta(hours=3))

    @property
    def _author(self) -> Member:
        return self.members[self.scene.author]

    def _write(self) -> Post:
        scene = self.scene
        chosen = tuple(str(self.channels[network].pk) for network in scene.channels)
        with clock.fixed_at(self.begun), _as(self._author):
            body = Body(text=scene.text.strip(), channels=chosen, pictures=tuple(self._pictures()))
            return start_draft(
                self._author,
                body,
                title=scene.title,
                kind=scene.kind,
                in_reply_to=scene.in_reply_to,
                tags=scene.tags,
                planned_at=self.planned,
            )

    def _pictures(self) -> Iterator[Shown]:
        scene = self.scene
        if scene.picture:
            file = SimpleUploadedFile(f"{scene.picture}.png", draw(scene.picture), "image/png")
            media, _ = add_picture(
                self._author, file, name=scene.title, alt=scene.alt, rights=Media.Rights.OWN
            )
            yield Shown(str(media.pk), scene.alt)

    def _move(
        self, move: Move, by: Member, *, hours: int = 0, at: datetime | None = None, **more: Any
    ) -> None:
        with clock.fixed_at(at or self.begun + timedelta(hours=hours)), _as(by):
            self.post.refresh_from_db()
            seen = self.post.current_version_id
            self.post = make_move(move, self.post, by, with_mfa=True, version_id=seen, **more)

    def _sign_off(self) -> None:
        """By whoever is asked for, one after another, until nobody is."""
        for reader in _READERS:
            if self.post.state == Post.State.SUBMITTED:
                try:
                    self._move(SIGN_OFF, self.members[reader], hours=20)
                except Refused:
                    continue

    def _send(self, at: datetime) -> None:
        """As the worker does, from when it is due until nothing is under way."""
        organisation = str(self.post.organisation_id)
        for step in range(1, _STEPS):
            with clock.fixed_at(at + timedelta(seconds=20 * step)):
                with acting_for(organisation, source="worker"):
                    waiting = [
                        str(one.pk)
                        for one in Delivery.objects.filter(post=self.post)
                        if one.state in _UNDER_WAY or _is_to_come_off(one)
                    ]
                for delivery in waiting:
                    deliver(organisation, delivery, Reach())
            if not waiting:
                return


def _is_to_come_off(delivery: Delivery) -> bool:
    wanted = delivery.withdraw_wanted_at is not None
    return wanted and delivery.state != Delivery.State.WITHDRAWN


def _as(member: Member) -> Any:
    return acting_for(
        member.organisation_id, member=member.pk, user=member.user_id, source="command"
    )
