"""People: invited, joined, with an app or a passkey, all in a real browser."""

from __future__ import annotations

import os
import subprocess
import sys
import uuid
from dataclasses import dataclass

import pytest
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from playwright.sync_api import Page

from tests.journeys.conftest import PASSWORD, Desk, Open, assert_accessible

FOUND = """
import sys
from bedside.desk.core.installation import Installation
with Installation.here().opened():
    from bedside.desk.core.ids import new_id
    from bedside.desk.core.tenancy import acting_for
    from bedside.desk.people.founding import found_organisation
    from bedside.desk.people.joining import join, new_user
    slug, password = sys.argv[1:]
    clinic = found_organisation(
        name=f"Clinic {slug}", slug=slug, kind="clinic", zone="America/Denver"
    )
    with acting_for(clinic.pk):
        user = new_user(f"abe@{slug}.example", "Abe Admin", password)
        join(clinic, user, new_id(), name="Abe Admin", roles=["administrator", "author"])
"""


@dataclass(frozen=True)
class Clinic:
    slug: str

    @property
    def administrator(self) -> str:
        return f"abe@{self.slug}.example"


@pytest.fixture
def clinic(desk: Desk, hospital_slug: str) -> Clinic:
    """An organisation of this test's own, with one administrator."""
    slug = f"c{uuid.uuid4().hex[:10]}"
    told = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    told["BEDSIDE_HOME"] = str(desk.home)
    subprocess.run([sys.executable, "-c", FOUND, slug, PASSWORD], env=told, check=True, timeout=120)
    return Clinic(slug)


def code_of(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time())))


def sign_in(page: Page, email: str) -> None:
    page.get_by_label("E-mail address").fill(email)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()


def looked_at(page: Page, heading: str = "") -> None:
    """At this heading: accessible, and no wider than its window."""
    if heading:
        page.get_by_role("heading", name=heading, exact=True).wait_for()
    page.wait_for_load_state()
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def enrol_app(page: Page) -> str:
    """From the page that asks for a second factor; the app's secret."""
    looked_at(page, "This needs a second factor")
    page.get_by_role("link", name="Use an app on my phone").click()
    looked_at(page, "Is it you?")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Go on").click()
    looked_at(page, "Set up an app")
    secret = page.locator("code").inner_text()
    page.get_by_label("The six digits").fill(code_of(secret))
    page.get_by_role("button", name="Set it up").click()
    looked_at(page, "Recovery codes")
    page.get_by_role("link", name="I have them; go on").click()
    page.get_by_role("heading", name="Members").wait_for()
    return secret


@pytest.mark.parametrize("phone", [False, True], ids=["wide and light", "phone and dark"])
def test_an_administrator_enrols_and_invites_and_somebody_joins(
    desk: Desk, clinic: Clinic, visit: Open, *, phone: bool
) -> None:
    page = visit("/settings/members/", phone=phone, dark=phone)
    looked_at(page)
    sign_in(page, clinic.administrator)
    enrol_app(page)
    page.get_by_role("link", name="Invite somebody").click()
    looked_at(page, "Invite somebody")
    page.get_by_label("E-mail address").fill(f"nia@{clinic.slug}.example")
    page.get_by_label("Author").check()
    page.get_by_role("button", name="Send the invitation").click()
    page.get_by_text("The invitation is on its way.").wait_for()
    looked_at(page)
    link = desk.link_to(f"nia@{clinic.slug}.example", rf"{desk.url}/join/\S+")
    theirs = visit(link.removeprefix(desk.url), phone=phone)
    looked_at(theirs)
    theirs.get_by_label("Your name").fill("Nia Newcomer")
    theirs.get_by_label("Choose a password").fill(PASSWORD)
    theirs.get_by_label("The same password again").fill(PASSWORD)
    theirs.get_by_role("button", name="Join").click()
    theirs.get_by_text(f"You are now a member of Clinic {clinic.slug}.").wait_for()
    page.goto("/settings/members/")
    assert page.get_by_role("link", name="Nia Newcomer").is_visible()


def test_a_passkey_signs_in_alone_and_counts_as_two(
    desk: Desk, clinic: Clinic, visit: Open
) -> None:
    page = visit("/account/login/")
    with_authenticator(page)
    sign_in(page, clinic.administrator)
    page.wait_for_url(f"{desk.url}/")
    page.goto("/account/2fa/webauthn/add/")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Go on").click()
    looked_at(page, "Add a passkey or security key")
    page.get_by_label("Sign in with it alone").check()
    page.get_by_role("button", name="Add it").click()
    page.get_by_role("heading", name="Recovery codes").wait_for()
    page.goto("/account/2fa/webauthn/")
    looked_at(page)
    page.goto("/account/logout/")
    page.get_by_role("main").get_by_role("button", name="Sign out").click()
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.wait_for_url(f"{desk.url}/")
    page.goto("/settings/members/")
    page.get_by_role("heading", name="Members").wait_for()


def with_authenticator(page: Page) -> None:
    """A key that the browser itself plays, which knows its owner's finger."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    key = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": key})


PAGES = [
    "/settings/",
    "/settings/organisation/",
    "/settings/facts/",
    "/settings/members/",
    "/settings/members/invite/",
    "/settings/departments/",
    "/settings/account/",
    "/settings/account/leave/",
    "/channels/designations/",
    "/account/2fa/",
    "/account/sessions/",
    "/account/password/change/",
    "/organisations/",
]


def test_every_settings_page_is_accessible_on_a_phone_and_by_its_look(
    clinic: Clinic, visit: Open
) -> None:
    page = visit("/settings/members/", phone=True)
    sign_in(page, clinic.administrator)
    enrol_app(page)
    for path in PAGES:
        page.goto(path)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            looked_at(page)


def test_pages_for_strangers_are_accessible(hospital_slug: str, visit: Open) -> None:
    for path in ("/account/login/", "/account/password/reset/"):
        looked_at(visit(path, phone=True))
