"""Logs hold ids and codes: no token, no password, nobody's words."""

import io
import json
import logging
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
import structlog
from django.core import mail
from django.test import Client

from bedside.desk.core import logs
from bedside.desk.people.invitations import invite
from bedside.desk.people.one_time_link import make_one_time_link
from bedside.desk.people.roles import Role
from tests.desk.conftest import People, SignIn


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """What the desk writes to its log, set up as it runs."""
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    logs.set_up()
    written = io.StringIO()
    handler = root.handlers[0]
    assert isinstance(handler, logging.StreamHandler)
    handler.setStream(written)
    yield written
    root.handlers[:] = before
    root.setLevel(level)
    structlog.reset_defaults()


def test_links_are_logged_without_their_tokens(
    lines: io.StringIO, client: Client, people: People
) -> None:
    invite(people.administrator, "nia@tamarack.example", [Role.AUTHOR])
    joining = str(mail.outbox[-1].body).split("http://localhost:8000")[1].split()[0]
    entering = urlsplit(make_one_time_link(people.author)).path
    client.post(entering, REMOTE_ADDR="203.0.113.7")
    client.put(joining)
    client.get("/account/password/reset/key/1a-c8x-0123456789abcdef0123456789abcdef/no/such/")
    written = lines.getvalue()
    assert "/enter/" in written
    assert "/join/" in written
    for path in (joining, entering):
        assert path.rstrip("/").rsplit("/", 1)[1] not in written
    assert "0123456789abcdef" not in written
    assert str(people.author.organisation_id) in written


def test_a_failure_is_logged_by_its_kind_and_place_without_its_words(
    lines: io.StringIO,
    people: People,
    signed_in_as: SignIn,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def explode(*_: object, **__: object) -> None:
        message = "our patient John Smith"
        raise RuntimeError(message)

    monkeypatch.setattr("bedside.desk.pages.settings.views.render", explode)
    client = signed_in_as(people.author)
    client.raise_request_exception = False
    client.get("/settings/")
    written = lines.getvalue()
    assert "John Smith" not in written
    entry = next(line for line in map(json.loads, written.splitlines()) if "error" in line)
    assert entry["error"] == "RuntimeError"
    assert any("settings/views.py" in place for place in entry["at"])


def test_a_sign_in_leaves_no_password_behind(
    lines: io.StringIO, client: Client, people: People
) -> None:
    given = {"login": people.author.user.email, "password": "correct horse battery staple"}
    client.post("/account/login/", given)
    Client(enforce_csrf_checks=True).post("/account/login/", given)
    written = lines.getvalue()
    assert "correct horse" not in written
    assert people.author.user.email not in written


def test_what_callers_pass_by_mistake_is_dropped(lines: io.StringIO) -> None:
    structlog.get_logger().info("post.saved", text="our patient", token="abc", post="42")
    entry = json.loads(lines.getvalue().splitlines()[-1])
    assert (entry["text"], entry["token"], entry["post"]) == ("…", "…", "42")
