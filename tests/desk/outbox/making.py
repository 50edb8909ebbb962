"""A signed-off, scheduled post and a way to deliver it, for the tests of the outbox."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.core.files.base import ContentFile

from bedside.desk.channels.connecting import ask_bluesky, keep_bluesky
from bedside.desk.channels.models import Channel, Designation
from bedside.desk.core import clock
from bedside.desk.flows.reach import Reach, client
from bedside.desk.library.models import Media
from bedside.desk.outbox.models import Delivery
from bedside.desk.outbox.publishing import deliver
from bedside.desk.outbox.scheduling import schedule
from bedside.desk.people.models import Member, Organisation
from bedside.desk.people.roles import Role
from bedside.desk.planner.models import Post, Version
from bedside.desk.planner.versions import freeze
from bedside.desk.review.models import SignOff
from bedside.desk.review.standing import standings_of_version
from tests.desk.conftest import make_member
from tests.desk.planner.making import make_channel, make_post
from tests.peers.pds import Person

DUE = datetime(2026, 11, 26, 9, 30, tzinfo=UTC)
NEWS = "Our flu clinic opens at nine on Saturday."


@dataclass
class House:
    """An organisation with an author, a publisher and the channels a test asks for."""

    organisation: Organisation
    author: Member
    publisher: Member

    def channel(self, name: str = "Newsroom", network: str = "newsroom") -> Channel:
        channel = make_channel(self.organisation, name, network)
        self.designate(channel)
        return channel

    def bluesky(self, server: str, person: Person) -> Channel:
        signed = ask_bluesky(client(), server, person.handle, person.app_password)
        channel = keep_bluesky(self.publisher, server, signed)
        self.designate(channel)
        return channel

    def designate(self, channel: Channel, **more: Any) -> Designation:
        return Designation.objects.create(
            organisation=self.organisation, channel=channel, member=self.publisher, **more
        )

    def version(self, text: str, *channels: Channel, **more: Any) -> Version:
        post = make_post(self.author, text, *channels, **more)
        return freeze(post, self.author)

    def sign(self, version: Version, last_day: date = date(2027, 1, 1)) -> None:
        on = clock.now().astimezone(self.organisation.tzinfo).date()
        for standing in standings_of_version(version, on):
            variant = standing.variant
            assert variant is not None
            SignOff.objects.create(
                organisation=self.organisation,
                post=version.post,
                version=version,
                channel=variant.channel,
                content_hash=variant.content_hash,
                capacity=SignOff.Capacity.PUBLISHER,
                member=self.publisher,
                seen=standing.to_see,
                last_day=last_day,
            )

    def scheduled(
        self, text: str, *channels: Channel, at: datetime = DUE, **more: Any
    ) -> list[Delivery]:
        """A post with these words, signed off and scheduled; its deliveries."""
        version = self.version(text, *channels, **more)
        self.sign(version)
        Post.objects.filter(pk=version.post_id).update(state=Post.State.SCHEDULED, planned_at=at)
        version.post.refresh_from_db()
        return schedule(version, self.publisher, at)

    def one(self, text: str = NEWS, *channels: Channel, **more: Any) -> Delivery:
        """The same with one channel (the newsroom, when none is given)."""
        (delivery,) = self.scheduled(text, *(channels or (self.channel(),)), **more)
        return delivery


def house(organisation: Organisation) -> House:
    return House(
        organisation,
        make_member(organisation, "Ana Writer", Role.AUTHOR),
        make_member(organisation, "Paul Publisher", Role.PUBLISHER),
    )


def work(delivery: Delivery, reach: Any = None) -> Delivery:
    """What a worker does with it; the delivery as it is afterwards."""
    deliver(str(delivery.organisation_id), str(delivery.pk), reach or Reach())
    return Delivery.objects.get(pk=delivery.pk)


def steps(delivery: Delivery) -> list[str]:
    """Its attempts as short words."""
    rows = delivery.attempts.values_list("number", "step", "outcome")
    order = {"prepare": 0, "reconcile": 0, "commit": 1, "verify": 2, "delete": 3}
    told = sorted(rows, key=lambda row: (row[0], order[row[1]], row[2] != "begun"))
    return [f"{step} {outcome}" for _, step, outcome in told if outcome != "begun"]


def after(minutes: float) -> datetime:
    return DUE + timedelta(minutes=minutes)


def with_bytes(media: Media, data: bytes) -> Media:
    media.file.save("one.png", ContentFile(data), save=False)
    media.sha256 = hashlib.sha256(data).hexdigest()
    media.save()
    return media
