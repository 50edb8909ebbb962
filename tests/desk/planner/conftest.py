"""What the planner's tests stand on: channels, a picture and an authorization of the hospital."""

from __future__ import annotations

import pytest

from bedside.desk.channels.models import Channel
from bedside.desk.people.models import Organisation
from tests.desk.planner.making import make_channel


@pytest.fixture
def newsroom(hospital: Organisation) -> Channel:
    return make_channel(hospital, "Newsroom", "newsroom")


@pytest.fixture
def bluesky(hospital: Organisation) -> Channel:
    return make_channel(hospital, "Bluesky", "bluesky")
