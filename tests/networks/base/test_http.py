"""The guarded client: nothing private, nothing endless, and what is known about each failure."""

import contextlib
import socket
import threading
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bedside.networks.base.http import Client, Guard, NoReply, Refused, Unsent
from bedside.networks.base.http.guard import is_public
from tests.networks.base.served import say, serving

HOME = Guard(frozenset({"localhost"}))


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "0.0.0.0", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1%eth0", "fc00::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::", "ff02::1",
        "2001:db8::1", "not an address",
    ],
)  # fmt: skip
def test_what_is_not_everybodys_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8"])
def test_what_is_everybodys_is_public(address: str) -> None:
    assert is_public(address)


@given(st.ip_addresses(v=4))
def test_an_address_hidden_in_another_counts_as_itself(address: Any) -> None:
    assert is_public(f"::ffff:{address}") == is_public(str(address))


@pytest.mark.parametrize("url", ["https://localhost:{port}/", "https://127.0.0.1:{port}/"])
def test_nothing_private_is_called(url: str) -> None:
    heard: list[str] = []
    with (
        serving(lambda handler: heard.append(handler.path)) as port,
        Client() as client,
        pytest.raises(Refused, match="private network"),
    ):
        client.send("GET", url.format(port=port))
    assert heard == []


def test_a_public_name_that_leads_inside_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    inside = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("10.0.0.7", 443))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: inside)
    with Client() as client, pytest.raises(Refused, match="BEDSIDE_ALLOW_PRIVATE"):
        client.send("GET", "https://looks-public.example/")


def test_a_name_is_looked_up_once_and_the_judged_address_is_called(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    truly = socket.getaddrinfo

    def once(host: str, port: int, *rest: Any, **more: Any) -> Any:
        asked.append(host)
        return truly("127.0.0.1", port, *rest, **more)

    monkeypatch.setattr(socket, "getaddrinfo", once)
    with serving(say(200, b"{}")) as port:
        guard = Guard(frozenset({"own.example"}))
        with Client(guard) as client:
            assert client.send("GET", f"http://own.example:{port}/").status == 200
    assert [host for host in asked if host == "own.example"] == ["own.example"]


def test_without_encryption_only_named_hosts_are_called() -> None:
    with Client() as client, pytest.raises(Refused, match="without encryption"):
        client.send("GET", "http://clinic.example/")


@pytest.mark.parametrize(
    "url", ["ftp://x.example/", "file:///etc/passwd", "//x", "", "http://[", "https://\x00/"]
)
def test_what_is_no_web_address_is_refused(url: str) -> None:
    with Client() as client, pytest.raises(Refused):
        client.send("GET", url)


def test_a_name_for_one_port_is_not_a_name_for_another() -> None:
    with serving(say(200)) as port:
        with Client(Guard(frozenset({f"localhost:{port}"}))) as client:
            assert client.send("GET", f"http://localhost:{port}/").ok
        with Client(Guard(frozenset({"localhost:1"}))) as client, pytest.raises(Refused):
            client.send("GET", f"http://localhost:{port}/")


def test_a_redirect_inside_is_refused() -> None:
    with (
        serving(say(302, Location="https://127.0.0.1:9/secret")) as port,
        Client(HOME) as client,
        pytest.raises(Refused, match="private network"),
    ):
        client.send("GET", f"http://localhost:{port}/", redirects=True)


def test_a_redirect_is_not_followed_unless_asked() -> None:
    with serving(say(302, Location="https://elsewhere.example/")) as port, Client(HOME) as client:
        assert client.send("POST", f"http://localhost:{port}/", content=b"x").status == 302


def test_redirects_without_end_are_given_up() -> None:
    with serving(say(302, Location="/")) as port, Client(HOME) as client, pytest.raises(NoReply):
        client.send("GET", f"http://localhost:{port}/", redirects=True)


def test_a_reply_larger_than_asked_for_is_cut_off() -> None:
    with (
        serving(say(200, b"x" * 5000)) as port,
        Client(HOME) as client,
        pytest.raises(NoReply, match="more than 1,000 bytes"),
    ):
        client.send("GET", f"http://localhost:{port}/", most=1000)


def test_nobody_listening_is_certainly_unsent() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        with Client(HOME) as client, pytest.raises(Unsent, match="no connections"):
            client.send("POST", f"http://localhost:{closed.getsockname()[1]}/", document={})


def test_a_name_nobody_has_is_certainly_unsent() -> None:
    with Client() as client, pytest.raises(Unsent, match="No server answers"):
        client.send("POST", "https://nobody.invalid/", document={})


def test_a_cut_after_the_request_is_no_reply() -> None:
    def cut(handler: BaseHTTPRequestHandler) -> None:
        handler.close_connection = True

    with serving(cut) as port, Client(HOME) as client, pytest.raises(NoReply):
        client.send("POST", f"http://localhost:{port}/", document={})


def test_a_reply_that_drips_ends_at_the_deadline() -> None:
    ended = threading.Event()

    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "1000000")
        handler.end_headers()
        with contextlib.suppress(OSError):
            while not ended.wait(0.02):
                handler.wfile.write(b"x")

    with serving(drip) as port, Client(HOME, seconds=0.3) as client:
        with pytest.raises(NoReply):
            client.send("GET", f"http://localhost:{port}/")
        ended.set()


def test_what_one_account_is_given_reaches_no_other() -> None:
    cookies: list[str | None] = []

    def remember(handler: BaseHTTPRequestHandler) -> None:
        cookies.append(handler.headers.get("cookie"))
        say(200, b"", Set_Cookie="who=first")(handler)

    with serving(remember) as port, Client(HOME) as client:
        client.send("GET", f"http://localhost:{port}/")
        client.send("GET", f"http://localhost:{port}/")
    assert cookies == [None, None]


def test_no_proxy_of_the_environment_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    with serving(say(204)) as port, Client(HOME) as client:
        assert client.send("GET", f"http://localhost:{port}/").status == 204
