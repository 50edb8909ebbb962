"""What counts as a second factor in this session, and what does not."""

import re

import pytest
from allauth.account.internal.userkit import user_id_to_str
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.core import mail
from django.test import Client, RequestFactory

from bedside.desk.core.tenancy import acting_for
from bedside.desk.people.second_factor import used_mfa
from tests.desk.conftest import People, SignIn, make_organisation, make_people

PASSWORD = "correct horse battery staple"


def code_of(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time())))


def with_password(people: People) -> str:
    people.administrator.user.set_password(PASSWORD)
    people.administrator.user.save()
    return people.administrator.user.email


def sign_in(client: Client, email: str) -> str:
    return str(client.post("/account/login/", {"login": email, "password": PASSWORD})["Location"])


@pytest.mark.parametrize(
    ("record", "counts"),
    [
        ({"method": "password"}, False),
        ({"method": "code"}, False),
        ({"method": "one_time_link"}, False),
        ({"method": "socialaccount", "provider": "sso"}, False),
        ({"method": "demo_link", "organisation": "x"}, False),
        ({"method": "mfa", "type": "totp"}, True),
        ({"method": "mfa", "type": "recovery_codes"}, True),
        ({"method": "mfa", "type": "webauthn", "passwordless": True}, True),
        ({"method": "mfa", "type": "webauthn", "reauthenticated": True}, True),
        ({"method": "single_sign_on_mfa"}, True),
    ],
)
def test_what_counts(
    rf: RequestFactory, people: People, record: dict[str, object], counts: bool
) -> None:
    request = rf.get("/")
    request.user, request.member = people.legal.user, people.legal  # type: ignore[attr-defined]
    request.session = {  # type: ignore[assignment]
        "account_authentication_methods": [record],
        "account_authentication_methods_user": user_id_to_str(people.legal.user),
    }
    assert used_mfa(request) is counts
    request.user = people.author.user
    assert used_mfa(request) is False


def test_a_password_alone_is_led_to_enrol(client: Client, people: People) -> None:
    sign_in(client, with_password(people))
    answer = client.get("/settings/members/", follow=True)
    assert answer.redirect_chain == [("/second-factor/?next=%2Fsettings%2Fmembers%2F", 302)]
    assert "This needs a second factor" in answer.text


def test_enrolling_an_app_leads_back_to_where_it_was_asked(client: Client, committed: None) -> None:
    hospital = make_organisation()
    with acting_for(hospital.pk):
        email = with_password(make_people(hospital))
    sign_in(client, email)
    client.get("/settings/members/", follow=True)
    asked = client.get("/account/2fa/totp/activate/")
    assert asked["Location"].startswith("/account/reauthenticate/")
    client.post(asked["Location"], {"password": PASSWORD})
    page = client.get("/account/2fa/totp/activate/")
    secret = re.search(r"<code>(\w+)</code>", page.text)
    assert secret
    done = client.post("/account/2fa/totp/activate/", {"code": code_of(secret[1])})
    assert done["Location"] == "/account/2fa/recovery-codes/"
    assert "go on" in client.get(done["Location"]).text
    assert client.get("/second-factor/")["Location"] == "/settings/members/"
    assert client.get("/settings/members/").status_code == 200
    assert "change your password at once" in mail.outbox[-1].body


def test_signing_in_with_the_app_counts(client: Client, people: People) -> None:
    email = with_password(people)
    secret = generate_totp_secret()
    TOTP.activate(people.administrator.user, secret)
    assert sign_in(client, email) == "/account/2fa/authenticate/"
    assert client.get("/").status_code == 302
    assert client.get("/account/2fa/authenticate/").status_code == 200
    wrong = client.post("/account/2fa/authenticate/", {"code": "000000"})
    assert "Incorrect code" in wrong.text
    assert client.post("/account/2fa/authenticate/", {"code": code_of(secret)})["Location"] == "/"
    assert client.get("/settings/members/").status_code == 200


def test_a_recovery_code_counts_and_works_once(client: Client, people: People) -> None:
    email = with_password(people)
    TOTP.activate(people.administrator.user, generate_totp_secret())
    code = RecoveryCodes.activate(people.administrator.user).get_unused_codes()[0]
    sign_in(client, email)
    assert client.post("/account/2fa/authenticate/", {"code": code})["Location"] == "/"
    assert client.get("/settings/members/").status_code == 200
    again = Client()
    sign_in(again, email)
    assert again.post("/account/2fa/authenticate/", {"code": code}).status_code == 200


def test_a_session_without_one_confirms_it_and_comes_back(
    people: People, signed_in_as: SignIn
) -> None:
    secret = generate_totp_secret()
    TOTP.activate(people.administrator.user, secret)
    client = signed_in_as(people.administrator, mfa=False)
    asked = client.get("/second-factor/", {"next": "/settings/members/"})
    assert asked["Location"] == "/account/2fa/reauthenticate/?next=%2Fsettings%2Fmembers%2F"
    assert "Is it you?" in client.get(asked["Location"]).text
    back = client.post(
        "/account/2fa/reauthenticate/", {"code": code_of(secret), "next": "/settings/members/"}
    )
    assert back["Location"] == "/settings/members/"
    assert client.get("/settings/members/").status_code == 200


def test_with_a_factor_a_password_alone_adds_no_other(people: People, signed_in_as: SignIn) -> None:
    with_password(people)
    TOTP.activate(people.administrator.user, generate_totp_secret())
    client = signed_in_as(people.administrator, mfa=False)
    for way in ("/account/reauthenticate/", "/account/reauthenticate/code/"):
        assert (
            client.post(way, {"password": PASSWORD})["Location"] == "/account/2fa/reauthenticate/"
        )
    asked = client.get("/account/2fa/webauthn/add/")
    assert asked["Location"].startswith("/account/2fa/reauthenticate/")
    client.post("/account/2fa/recovery-codes/generate/")
    assert Authenticator.objects.count() == 1


def test_it_never_leads_to_another_site(people: People, signed_in_as: SignIn) -> None:
    client = signed_in_as(people.administrator)
    assert client.get("/second-factor/", {"next": "https://evil.example/"})["Location"] == "/"


def test_secrets_are_sealed_at_rest(people: People) -> None:
    secret = generate_totp_secret()
    TOTP.activate(people.administrator.user, secret)
    assert secret not in str(Authenticator.objects.values().get())


def test_a_partial_request_is_told_where_to_go(people: People, signed_in_as: SignIn) -> None:
    client = signed_in_as(people.administrator, mfa=False)
    answer = client.get("/settings/members/", HTTP_HX_REQUEST="true")
    assert answer.status_code == 204
    assert answer["HX-Redirect"].startswith("/second-factor/")
