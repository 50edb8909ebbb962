"""Secrets: sealed in their row, renewed by one at a time, opened by older keys until resealed."""

from __future__ import annotations

from typing import Any

import pytest
from cryptography.fernet import Fernet

from bedside.desk.channels.connecting import disconnect, open_newsroom, server_address
from bedside.desk.channels.models import Channel, Credential
from bedside.desk.channels.vault import ChannelVault, reseal_all
from bedside.desk.people.models import Organisation
from bedside.networks.base import Failure
from tests.desk.conftest import People
from tests.desk.planner.making import make_channel

SECRETS = {"access": "aaa", "refresh": "bbb"}


@pytest.fixture
def channel(hospital: Organisation) -> Channel:
    return make_channel(hospital, "Bluesky", "bluesky")


def sealed() -> bytes:
    return bytes(Credential.objects.get().sealed)


def test_what_is_kept_comes_back_and_cannot_be_read_in_the_row(channel: Channel) -> None:
    vault = ChannelVault(channel)
    assert vault.read() == {}
    with vault.locked():
        vault.write(SECRETS)
    assert vault.read() == SECRETS
    assert b"aaa" not in sealed()


def test_a_new_key_seals_and_the_old_one_still_opens(channel: Channel, settings: Any) -> None:
    vault = ChannelVault(channel)
    vault.write(SECRETS)
    old = settings.SECRET_KEYS_AT_REST
    new = Fernet.generate_key().decode()
    settings.SECRET_KEYS_AT_REST = [new, *old]
    assert vault.read() == SECRETS
    assert reseal_all() == 1
    settings.SECRET_KEYS_AT_REST = [new]
    assert vault.read() == SECRETS
    settings.SECRET_KEYS_AT_REST = old
    with pytest.raises(Failure, match="Connect the channel again") as told:
        vault.read()
    assert told.value.next == "reconnect"


def test_letting_an_account_go_deletes_its_secrets(channel: Channel) -> None:
    ChannelVault(channel).write(SECRETS)
    disconnect(channel)
    assert not Credential.objects.exists()
    assert channel.disconnected_at is not None


def test_there_is_one_newsroom(people: People) -> None:
    assert open_newsroom(people.administrator) == open_newsroom(people.administrator)


@pytest.mark.parametrize(
    ("given", "address"),
    [
        ("", "https://bsky.social"),
        ("pds.clinic.example", "https://pds.clinic.example"),
        (" https://pds.clinic.example/xrpc/x?y ", "https://pds.clinic.example"),
        ("http://localhost:2583", "http://localhost:2583"),
    ],
)
def test_a_server_is_an_address_without_a_path(given: str, address: str) -> None:
    assert server_address(given) == address
