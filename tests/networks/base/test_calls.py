"""What a network's refusals come to: when to go on, and never sooner than it says."""

from datetime import UTC, datetime, timedelta

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bedside.networks.base import Failure, Next, fix, look, reconnect, retry, wait
from bedside.networks.base.calls import again_at, ask
from bedside.networks.base.http import Client, Guard, Reply
from tests.networks.base.served import say, serving

NOW = datetime(2026, 11, 26, 9, 30, tzinfo=UTC)


def at(**headers: str) -> datetime:
    named = {
        name.replace("_", "-").encode(): value.encode("latin-1") for name, value in headers.items()
    }
    return again_at(Reply(429, httpx.Headers(named), b"", ""), NOW)


def test_the_network_says_when() -> None:
    reset = int((NOW + timedelta(minutes=10)).timestamp())
    assert at(ratelimit_reset=str(reset)) == NOW + timedelta(minutes=10)
    assert at(retry_after="90") == NOW + timedelta(seconds=90)
    assert at(retry_after="Thu, 26 Nov 2026 10:00:00 GMT") == NOW + timedelta(minutes=30)


def test_without_a_time_it_is_five_minutes() -> None:
    assert at() == at(retry_after="soon") == NOW + timedelta(minutes=5)


@given(st.text(st.characters(codec="latin-1"), max_size=30) | st.integers(0).map(str))
def test_no_header_buries_a_post_or_hurries_it(value: str) -> None:
    found = at(ratelimit_reset=value, retry_after=value)
    assert timedelta(0) < found - NOW <= timedelta(days=1)


@pytest.mark.parametrize(
    ("status", "public", "expected"),
    [
        (500, True, Next.LOOK),
        (500, False, Next.RETRY),
        (429, True, Next.WAIT),
        (503, False, Next.RETRY),
    ],
)
def test_trouble_is_answered_by_what_was_at_stake(
    status: int, public: bool, expected: Next
) -> None:
    with (
        serving(say(status)) as port,
        Client(Guard(frozenset({"localhost"}))) as client,
        pytest.raises(Failure) as told,
    ):
        ask(client, "POST", f"http://localhost:{port}/", name="Somewhere", public=public)
    assert told.value.next is expected
    assert "Somewhere" in told.value.say


def test_a_private_address_is_for_a_person() -> None:
    with Client() as client, pytest.raises(Failure, match="Nothing was sent") as told:
        ask(client, "POST", "https://127.0.0.1/", name="Somewhere", public=True)
    assert told.value.next is Next.RECONNECT


def test_each_answer_has_its_word() -> None:
    made = [retry("a"), fix("b"), reconnect("c"), wait("d", NOW), look("e")]
    assert [one.next for one in made] == ["retry", "fix", "reconnect", "wait", "look"]


def test_only_a_wait_names_a_time() -> None:
    with pytest.raises(ValueError, match="until when"):
        Failure(Next.RETRY, "x", until=NOW)
    with pytest.raises(ValueError, match="until when"):
        Failure(Next.WAIT, "x")
