"""Signing in: by password, slowly when guessed at; a new password by mail; one's own sessions."""

import json
import re
from collections.abc import Callable

import pytest
from allauth.usersessions.models import UserSession
from django.core import mail
from django.core.cache import cache
from django.test import Client

from bedside.desk.people.models import Member, Organisation
from bedside.desk.record.models import Entry
from tests.desk.conftest import People

PASSWORD = "correct horse battery staple"
OTHER = "another sentence that nobody guesses"


@pytest.fixture(autouse=True)
def _fresh_counters() -> None:
    cache.clear()


def sign_in(member: Member, password: str = PASSWORD, client: Client | None = None) -> Client:
    client = client or Client()
    client.post("/account/login/", {"login": member.user.email, "password": password})
    return client


@pytest.fixture
def ana(people: People) -> Member:
    people.author.user.set_password(PASSWORD)
    people.author.user.save()
    return people.author


def is_in(client: Client) -> bool:
    return client.get("/").status_code == 200


def test_a_password_signs_in_whatever_the_capitals_of_the_address(ana: Member) -> None:
    client = Client()
    client.post("/account/login/", {"login": ana.user.email.upper(), "password": PASSWORD})
    assert is_in(client)


def test_guessing_is_stopped_and_said(ana: Member) -> None:
    client = Client()
    for _ in range(6):
        sign_in(ana, "wrong", client)
    given = {"login": ana.user.email, "password": PASSWORD}
    page = client.post("/account/login/", given)
    assert "Too many failed login attempts" in page.text
    assert not is_in(client)


def test_asking_for_new_passwords_is_limited(ana: Member) -> None:
    for _ in range(8):
        Client().post("/account/password/reset/", {"email": ana.user.email})
    assert len(mail.outbox) == 5


def test_a_new_password_comes_by_mail_and_ends_all_sessions(ana: Member) -> None:
    elsewhere = sign_in(ana)
    assert is_in(elsewhere)
    client = Client()
    client.post("/account/password/reset/", {"email": ana.user.email})
    link = re.search(r"http://testserver(/account/password/reset/key/\S+)", mail.outbox[-1].body)
    assert link
    form = client.get(link[1])["Location"]
    assert "Choose a new password" in client.get(form).text
    client.post(form, {"password1": OTHER, "password2": OTHER})
    assert not is_in(elsewhere)
    assert not is_in(sign_in(ana))
    assert is_in(sign_in(ana, OTHER))
    again = Client()
    assert "no longer works" in again.get(link[1]).text


def test_whether_an_address_is_known_is_not_told(ana: Member) -> None:
    known = Client().post("/account/password/reset/", {"email": ana.user.email}, follow=True)
    count = len(mail.outbox)
    unknown = Client().post("/account/password/reset/", {"email": "no@body.example"}, follow=True)
    token = re.compile(r'"X-CSRFToken": "\w+"')
    assert token.sub("", known.text) == token.sub("", unknown.text)
    assert len(mail.outbox) == count


def test_sessions_elsewhere_are_seen_and_ended(ana: Member) -> None:
    here, elsewhere = sign_in(ana), sign_in(ana)
    page = here.get("/account/sessions/")
    assert page.text.count("127.0.0.1") == 2
    here.post("/account/sessions/")
    assert is_in(here)
    assert not is_in(elsewhere)


def test_one_session_ends_and_the_others_stay(
    ana: Member, looking_at: Callable[[Organisation], None]
) -> None:
    here, phone, lost = sign_in(ana), sign_in(ana), sign_in(ana)
    session = UserSession.objects.get(session_key=lost.session.session_key)
    page = here.get("/account/sessions/")
    assert page.text.count("Sign out there<") == 2
    assert f"/account/sessions/{session.pk}/end/" in page.text
    answer = here.post(f"/account/sessions/{session.pk}/end/", follow=True)
    assert "Signed out there." in answer.text
    assert (is_in(here), is_in(phone), is_in(lost)) == (True, True, False)
    looking_at(ana.organisation)
    entry = Entry.objects.get(table="usersessions_usersession", action="delete")
    assert json.loads(entry.payload)["user"] == str(ana.user_id)


def test_looking_at_the_address_ends_nothing(ana: Member) -> None:
    here, elsewhere = sign_in(ana), sign_in(ana)
    session = UserSession.objects.get(session_key=elsewhere.session.session_key)
    here.get(f"/account/sessions/{session.pk}/end/")
    assert is_in(elsewhere)


def test_the_session_in_use_is_signed_out_of(ana: Member) -> None:
    here = sign_in(ana)
    session = UserSession.objects.get(session_key=here.session.session_key)
    answer = here.post(f"/account/sessions/{session.pk}/end/")
    assert answer["Location"] == "/account/logout/"


def test_nobody_ends_a_session_of_somebody_else(ana: Member, people: People) -> None:
    theirs = sign_in(ana)
    session = UserSession.objects.get(session_key=theirs.session.session_key)
    other = Client()
    other.force_login(
        people.privacy.user, backend="allauth.account.auth_backends.AuthenticationBackend"
    )
    for number in (session.pk, 10**30):
        assert other.post(f"/account/sessions/{number}/end/").status_code == 404
    assert is_in(theirs)


def test_nobody_signs_up_by_themselves(people: People) -> None:
    assert Client().get("/account/signup/").status_code == 404
    assert Client().get("/account/email/").status_code == 404


def test_a_closed_account_stays_out(ana: Member) -> None:
    ana.user.is_active = False
    ana.user.save()
    assert not is_in(sign_in(ana))
