"""Single sign-on finds people who were invited; its second factor counts when the token says so."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
from allauth.socialaccount.models import SocialAccount
from django.test import Client

from bedside.desk.people.invitations import invite, pending
from bedside.desk.people.models import Member, Organisation, User
from bedside.desk.people.roles import Role
from tests.desk.conftest import People, SignIn

KEY = "a shared secret of the client, long enough for HMAC with SHA-256"


@dataclass
class Provider:
    """A small OpenID provider on loopback: discovery, token and userinfo."""

    address: str = ""
    claims: dict[str, Any] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def answer(self, path: str, nonce: str = "") -> dict[str, Any]:
        if path == "/.well-known/openid-configuration":
            return {
                "issuer": self.address,
                "authorization_endpoint": f"{self.address}/authorize",
                "token_endpoint": f"{self.address}/token",
                "userinfo_endpoint": f"{self.address}/userinfo",
                "jwks_uri": f"{self.address}/jwks",
                "token_endpoint_auth_methods_supported": ["client_secret_post"],
            }
        if path == "/token":
            now = int(time.time())
            standard = {"iss": self.address, "aud": "desk", "iat": now, "exp": now + 600}
            token = jwt.encode({**standard, **self.claims}, KEY, algorithm="HS256")
            return {"access_token": "at", "token_type": "Bearer", "id_token": token}
        return {key: value for key, value in self.claims.items() if key != "amr"}


@pytest.fixture
def provider(settings: Any) -> Iterator[Provider]:
    here = Provider()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            here.asked.append(self.path)
            body = json.dumps(here.answer(urlsplit(self.path).path)).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.do_GET()

        def log_message(self, *_: object) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    here.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    settings.SINGLE_SIGN_ON = "Tamarack sign-in"
    settings.SOCIALACCOUNT_PROVIDERS = {
        "openid_connect": {
            "APPS": [
                {
                    "provider_id": "sso",
                    "name": "Tamarack sign-in",
                    "client_id": "desk",
                    "secret": "a secret",
                    "settings": {"server_url": here.address},
                }
            ],
            "OAUTH_PKCE_ENABLED": True,
        }
    }
    yield here
    server.shutdown()
    thread.join()
    server.server_close()


def sign_in(client: Client, provider: Provider, **claims: Any) -> Any:
    """Go there and come back, as a browser does."""
    provider.claims = {"sub": "42", "name": "Nia Newcomer", "email_verified": True, **claims}
    there = client.post("/account/oidc/sso/login/")
    assert there["Location"].startswith(f"{provider.address}/authorize?")
    asked = parse_qs(urlsplit(there["Location"]).query)
    assert asked["code_challenge_method"] == ["S256"]
    return client.get(
        "/account/oidc/sso/login/callback/", {"code": "c", "state": asked["state"][0]}
    )


def test_an_invited_address_joins_by_signing_in(
    provider: Provider, client: Client, people: People, looking_at: Callable[[Organisation], None]
) -> None:
    hospital = people.author.organisation
    invite(people.administrator, "nia@tamarack.example", [Role.AUTHOR])
    assert sign_in(client, provider, email="Nia@tamarack.example").status_code == 302
    assert client.get("/").status_code == 200
    looking_at(hospital)
    nia = Member.objects.get(user__email="nia@tamarack.example")
    assert (nia.name, nia.roles) == ("Nia Newcomer", ["author"])
    assert not nia.user.has_usable_password()
    assert not pending(hospital).exists()


def test_a_member_is_found_by_a_verified_address(
    provider: Provider, client: Client, people: People
) -> None:
    sign_in(client, provider, email=people.author.user.email)
    assert client.get("/").status_code == 200
    assert SocialAccount.objects.get().user == people.author.user
    again = Client()
    sign_in(again, provider, email="changed@tamarack.example")
    assert again.get("/").status_code == 200


@pytest.mark.parametrize("verified", [False, None, "no"])
def test_an_address_that_nobody_verified_lets_nobody_in(
    provider: Provider, client: Client, people: People, verified: object
) -> None:
    page = sign_in(client, provider, email=people.author.user.email, email_verified=verified)
    assert "You need an invitation" in page.text
    assert client.get("/").status_code == 302


def test_a_stranger_needs_an_invitation(provider: Provider, client: Client, people: People) -> None:
    page = sign_in(client, provider, email="eve@elsewhere.example")
    assert "You need an invitation" in page.text
    assert not User.objects.filter(email="eve@elsewhere.example").exists()


@pytest.mark.parametrize(
    ("amr", "counts"),
    [
        (["mfa", "pwd"], True),
        (["pwd", "otp"], True),
        (["hwk", "fpt"], True),
        (["pwd"], False),
        (["otp"], False),
        (["pwd", "pin"], False),
        ("mfa", False),
        (None, False),
    ],
)
def test_its_second_factor_counts_when_the_token_says_so(
    provider: Provider, client: Client, people: People, amr: object, counts: bool
) -> None:
    sign_in(client, provider, email=people.administrator.user.email, amr=amr)
    assert (client.get("/settings/members/").status_code == 200) is counts


def test_a_provider_that_is_down_is_said_kindly(
    provider: Provider, client: Client, people: People, settings: Any
) -> None:
    apps = settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"]
    apps[0]["settings"]["server_url"] = "http://127.0.0.1:9"
    page = client.post("/account/oidc/sso/login/")
    assert page.status_code == 502
    assert "Single sign-on did not work" in page.text


def test_the_page_offers_it_and_the_browser_may_go_there(
    provider: Provider, client: Client, people: People, settings: Any
) -> None:
    assert "Sign in with Tamarack sign-in" in client.get("/account/login/").text
    settings.FORM_TARGETS = ["https://login.tamarack.example"]
    policy = Client().get("/account/login/").headers["Content-Security-Policy"]
    assert "form-action 'self' https://login.tamarack.example;" in policy


def test_without_settings_there_is_no_such_button(client: Client, hospital: Organisation) -> None:
    assert "Sign in with Tamarack" not in client.get("/account/login/").text
    assert client.post("/account/oidc/sso/login/").status_code == 404


def test_it_signs_nobody_into_another_account(
    provider: Provider, people: People, signed_in_as: SignIn
) -> None:
    client = signed_in_as(people.author)
    sign_in(client, provider, email=people.legal.user.email)
    assert "Lee Legal" in client.get("/").text
