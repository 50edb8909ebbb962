"""A hospital whose rows are really there, and its account on a real server behind a proxy."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from bedside.desk.channels.models import Channel
from bedside.desk.core import clock
from bedside.desk.core.tenancy import acting_for
from bedside.desk.flows.reach import Reach, client
from bedside.desk.library.models import Media
from bedside.desk.outbox.models import Delivery
from bedside.desk.outbox.publishing import deliver
from tests.desk.conftest import make_organisation
from tests.desk.outbox.making import House, house, steps
from tests.peers.fixtures import pds, proxy
from tests.peers.pds import Pds, Person
from tests.peers.proxy import Proxy

__all__ = ["pds", "proxy"]


@dataclass
class Scene:
    """A house with one Bluesky channel that goes through the proxy."""

    home: House
    channel: Channel
    person: Person
    pds: Pds
    proxy: Proxy

    @contextmanager
    def inside(self) -> Iterator[None]:
        with acting_for(self.home.organisation.pk):
            yield

    def due(self, text: str, *, picture: bool = False, at: datetime | None = None) -> Delivery:
        """A post that is due now (or at `at`), committed."""
        with self.inside():
            body = {"pictures": [{"media": str(self.picture().pk), "alt": "A plaster."}]}
            return self.home.one(
                text, self.channel, at=at or clock.now(), body=body if picture else {}
            )

    def picture(self) -> Media:
        file = BytesIO()
        Image.new("RGB", (8, 8), (40, 90, 120)).save(file, "PNG")
        data = file.getvalue()
        media, _ = Media.objects.get_or_create(
            organisation=self.home.organisation,
            sha256=hashlib.sha256(data).hexdigest(),
            defaults={
                "name": "Plaster",
                "file": ContentFile(data, "plaster.png"),
                "mime": "image/png",
                "width": 8,
                "height": 8,
                "size": len(data),
            },
        )
        return media

    def work(self, delivery: Delivery, reach: Any = None) -> Delivery:
        deliver(str(delivery.organisation_id), str(delivery.pk), reach or Reach())
        return self.now(delivery)

    def now(self, delivery: Delivery) -> Delivery:
        with self.inside():
            return Delivery.objects.get(pk=delivery.pk)

    def steps(self, delivery: Delivery) -> list[str]:
        with self.inside():
            return steps(delivery)

    def texts(self) -> list[str]:
        return [post["value"]["text"] for post in self.pds.posts(self.person.did)]


@pytest.fixture
def scene(committed: None, pds: Pds, proxy: Proxy, settings: Any) -> Iterator[Scene]:
    settings.GUARD_ALLOWS = ["localhost"]
    client.cache_clear()
    organisation = make_organisation()
    person = pds.person()
    with acting_for(organisation.pk):
        home = house(organisation)
        channel = home.bluesky(proxy.url, person)
    yield Scene(home, channel, person, pds, proxy)
    client.cache_clear()
