"""Signing in by app password, and sessions that renew under the caller's lock."""

import threading

import pytest

from bedside.networks.base import Failure
from bedside.networks.base.http import Client, Guard
from bedside.networks.base.testing import publish
from bedside.networks.base.testing.stage import words
from bedside.networks.bluesky import sign_in
from bedside.networks.bluesky.session import Session
from tests.networks.bluesky.staged import BlueskyStage
from tests.peers.pds import Pds
from tests.peers.proxy import Fault, Proxy


@pytest.fixture
def stage(pds: Pds, proxy: Proxy) -> BlueskyStage:
    return BlueskyStage(pds, proxy)


def run_out(stage: BlueskyStage) -> None:
    secrets = stage.vault.secrets
    stage.vault.write({**secrets, "access": stage.pds.expired(secrets["access"])})


def test_a_session_that_ran_out_renews_itself_and_is_kept(stage: BlueskyStage) -> None:
    before = dict(stage.vault.secrets)
    run_out(stage)
    publish(stage.network, stage.publication("renewed", words("After two hours.")))
    assert len(stage.shown()) == 1
    assert stage.vault.secrets["refresh"] != before["refresh"]
    assert stage.proxy.counts("refreshSession") == 1


def test_two_at_once_renew_once(stage: BlueskyStage) -> None:
    run_out(stage)
    first = Fault("getSession", pass_on=True, held=True)
    stage.proxy.faults.append(first)
    names: list[str] = []

    def ask() -> None:
        names.append(stage.network.health(stage.http, stage.account))

    early = threading.Thread(target=ask)
    early.start()
    assert first.reached.wait(20)
    ask()
    first.release.set()
    early.join()
    assert names == [stage.person.handle] * 2
    assert stage.proxy.counts("refreshSession") == 1


def test_a_session_ended_on_the_network_asks_to_sign_in_again(stage: BlueskyStage) -> None:
    stage.pds.call("POST", "com.atproto.server.deleteSession", stage.vault.secrets["refresh"])
    run_out(stage)
    with pytest.raises(Failure) as told:
        stage.network.health(stage.http, stage.account)
    assert told.value.next == "reconnect"
    assert "app password" in told.value.say


def test_trouble_while_renewing_keeps_the_session(stage: BlueskyStage) -> None:
    run_out(stage)
    stage.proxy.faults.append(Fault("refreshSession", forward=False, status=502))
    with pytest.raises(Failure) as told:
        stage.network.health(stage.http, stage.account)
    assert told.value.next == "retry"
    assert stage.network.health(stage.http, stage.account) == stage.person.handle


def test_only_an_app_password_is_taken(stage: BlueskyStage) -> None:
    with pytest.raises(Failure, match="not an app password") as told:
        sign_in(stage.http, stage.pds.url, stage.person.handle, "my real password")
    assert told.value.field == "password"


def test_a_wrong_app_password_is_told_kindly(stage: BlueskyStage) -> None:
    with pytest.raises(Failure, match="does not know") as told:
        sign_in(stage.http, stage.pds.url, stage.person.handle, "abcd-efgh-ijkl-mnop")
    assert told.value.next == "fix"


def test_a_server_that_is_none_is_told(stage: BlueskyStage, proxy: Proxy) -> None:
    proxy.faults.append(Fault("createSession", forward=False, status=200, body=b"<html>"))
    with pytest.raises(Failure, match="no Bluesky server"):
        sign_in(stage.http, proxy.url, stage.person.handle, "abcd-efgh-ijkl-mnop")


def test_a_private_server_is_not_called_unless_named(pds: Pds) -> None:
    with pytest.raises(Failure) as told:
        sign_in(Client(Guard()), pds.url, "someone.test", "abcd-efgh-ijkl-mnop")
    assert told.value.next == "reconnect"


def test_a_shut_account_is_told(stage: BlueskyStage) -> None:
    stage.proxy.faults.append(
        Fault("getSession", forward=False, status=401, body=b'{"error":"AccountTakedown"}')
    )
    with pytest.raises(Failure, match="shut this account") as told:
        Session(stage.http, stage.account).get("com.atproto.server.getSession")
    assert told.value.next == "reconnect"
