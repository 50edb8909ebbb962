"""What goes wrong is said in plain words, inside the frame where one has signed in."""

from typing import Any

import pytest
from django.test import Client

from bedside.desk.core import clock
from bedside.desk.people.models import Organisation
from tests.desk.conftest import People, SignIn


def test_a_wrong_address_says_so(client: Client, people: People, signed_in_as: SignIn) -> None:
    for visitor in (client, signed_in_as(people.author)):
        page = visitor.get("/no-such-page/")
        assert page.status_code == 404
        assert "There is nothing here" in page.text


def test_a_refusal_says_whom_to_ask(people: People, signed_in_as: SignIn) -> None:
    page = signed_in_as(people.author).get("/settings/members/")
    assert page.status_code == 403
    assert "Ask an administrator" in page.text
    assert "Ana Writer" in page.text


def test_whoever_belongs_nowhere_is_told_and_can_sign_out(
    people: People, signed_in_as: SignIn
) -> None:
    people.author.left_at = clock.now()
    people.author.save()
    page = signed_in_as(people.author).get("/")
    assert page.status_code == 403
    assert "Ask for an invitation" in page.text
    assert "Sign out" in page.text


def test_a_form_without_its_token_says_what_to_do(people: People) -> None:
    page = Client(enforce_csrf_checks=True).post("/account/login/", {"login": "a"})
    assert page.status_code == 403
    assert "open too long" in page.text


def test_a_name_that_is_not_ours_is_refused_in_words(
    hospital: Organisation, client: Client, settings: Any
) -> None:
    settings.ALLOWED_HOSTS = ["localhost"]
    page = client.get("/", HTTP_HOST="evil.example")
    assert page.status_code == 400
    assert "We could not read that" in page.text
    assert "evil.example" not in page.text


def test_a_failure_shows_no_traceback_and_is_rolled_back(
    people: People, signed_in_as: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    def explode(*_: object, **__: object) -> None:
        message = "secret words of a patient"
        raise RuntimeError(message)

    monkeypatch.setattr("bedside.desk.pages.settings.views.render", explode)
    client = signed_in_as(people.author)
    client.raise_request_exception = False
    page = client.get("/settings/")
    assert page.status_code == 500
    assert "It is our fault, not yours" in page.text
    assert "secret words" not in page.text
    assert "Traceback" not in page.text
