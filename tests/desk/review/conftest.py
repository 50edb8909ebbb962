"""What the tests of review stand on: two channels, designations, and a fixed morning."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest

from bedside.desk.channels.models import Channel, Designation
from bedside.desk.core import clock
from bedside.desk.people.models import Organisation
from tests.desk.conftest import People
from tests.desk.planner.making import make_channel

MORNING = dt.datetime(2026, 3, 2, 16, tzinfo=dt.UTC)  # 9 am in Denver


@pytest.fixture(autouse=True)
def morning() -> Iterator[dt.datetime]:
    with clock.fixed_at(MORNING):
        yield MORNING


@pytest.fixture
def newsroom(hospital: Organisation, people: People) -> Channel:
    return with_designation(people, make_channel(hospital, "Newsroom", "newsroom"))


@pytest.fixture
def bluesky(hospital: Organisation, people: People) -> Channel:
    return with_designation(people, make_channel(hospital, "Bluesky", "bluesky"))


def with_designation(people: People, channel: Channel) -> Channel:
    Designation.objects.create(
        organisation=channel.organisation, channel=channel, member=people.publisher
    )
    return channel
