"""The channels' page: connect, ask, connect again, let go."""

from __future__ import annotations

from typing import Any

import pytest

from bedside.desk.channels.models import Channel, Credential
from bedside.desk.core import clock
from bedside.desk.people.models import Member
from bedside.desk.people.roles import Role
from tests.desk.conftest import SignIn, make_member
from tests.desk.outbox.conftest import at_due, at_home, loopback
from tests.desk.outbox.making import House
from tests.peers.fixtures import pds, proxy
from tests.peers.pds import Pds

__all__ = ["at_due", "at_home", "loopback", "pds", "proxy"]


@pytest.fixture
def admin(at_home: House) -> Member:
    return make_member(at_home.organisation, "Ada Admin", Role.ADMINISTRATOR)


def test_a_newsroom_is_opened_once(admin: Member, signed_in_as: SignIn) -> None:
    client = signed_in_as(admin)
    client.post("/channels/newsroom/")
    client.post("/channels/newsroom/")
    assert Channel.objects.filter(network="newsroom").count() == 1
    assert "Ask if it works" in client.get("/channels/").text


def test_bluesky_is_connected_examined_and_let_go(
    admin: Member, signed_in_as: SignIn, pds: Pds
) -> None:
    person, client = pds.person(), signed_in_as(admin)
    given = {"identifier": person.handle, "password": person.app_password, "server": pds.url}
    assert client.post("/channels/bluesky/", given).status_code == 302
    channel = Channel.objects.get()
    assert channel.account == {"server": pds.url, "did": person.did}
    sealed = bytes(Credential.objects.get().sealed)
    assert person.app_password.encode() not in sealed
    page = client.post(f"/channels/{channel.pk}/examine/", follow=True)
    assert "it works" in page.text
    assert person.app_password not in page.text
    client.post("/channels/bluesky/", given)
    assert Channel.objects.count() == 1
    client.post(f"/channels/{channel.pk}/disconnect/")
    assert not Credential.objects.exists()
    assert Channel.objects.get().disconnected_at == clock.now()


def test_a_wrong_password_is_told_and_not_shown_again(
    admin: Member, signed_in_as: SignIn, pds: Pds
) -> None:
    given = {"identifier": "nobody.test", "password": "abcd-efgh-ijkl-mnop", "server": pds.url}
    page = signed_in_as(admin).post("/channels/bluesky/", given)
    assert "does not know this name" in page.text
    assert "abcd-efgh" not in page.text


def test_a_server_inside_is_not_called(
    admin: Member, signed_in_as: SignIn, settings: Any, pds: Pds
) -> None:
    from bedside.desk.flows.reach import client as guarded

    settings.GUARD_ALLOWS = []
    guarded.cache_clear()
    given = {"identifier": "a.test", "password": "abcd-efgh-ijkl-mnop", "server": pds.url}
    page = signed_in_as(admin).post("/channels/bluesky/", given)
    assert "Nothing was sent" in page.text
