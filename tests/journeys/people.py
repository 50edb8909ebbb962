"""People of a journey: invited by mail, with an app on their phone and a browser of their own."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import struct
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from tests.journeys.conftest import Desk

PASSWORD = "nine green boats drift"


@dataclass
class Person:
    """Somebody at the desk: their page, and what the page complained of."""

    name: str
    email: str
    page: Page
    wrong: list[str] = field(default_factory=list)

    def go(self, path: str) -> Page:
        """Their page, at another address."""
        self.page.goto(path)
        return self.page

    def press(self, name: str) -> None:
        """Press the button of that name."""
        self.page.get_by_role("button", name=name, exact=True).first.click()


def open_browser(browser: Browser, desk: Desk, name: str, email: str) -> Person:
    context = browser.new_context(base_url=desk.url, viewport={"width": 1280, "height": 900})
    person = Person(name, email, context.new_page())
    person.page.on("pageerror", lambda error: person.wrong.append(str(error)))
    return person


def join(browser: Browser, desk: Desk, name: str, email: str) -> Person:
    """Follow the invitation in the mail, choose a password, set up an app."""
    person = open_browser(browser, desk, name, email)
    page = person.go(desk.link_to(email, r"http\S+/join/\S+"))
    page.get_by_label("Your name").fill(name)
    page.get_by_label("Choose a password").fill(PASSWORD)
    page.get_by_label("The same password again").fill(PASSWORD)
    person.press("Join")
    page.wait_for_url(f"{desk.url}/")
    set_up_app(person)
    return person


def set_up_app(person: Person, password: str = PASSWORD) -> None:
    """Enrol an authenticator app, as its owner does with the secret on the page."""
    page = person.go("/second-factor/?next=/")
    page.get_by_role("link", name="Use an app on my phone").click()
    page.get_by_role("heading", name="Is it you?").wait_for()
    page.locator("input[name=password]").fill(password)
    person.press("Go on")
    secret = re.sub(r"\s", "", page.locator("code").first.inner_text())
    page.locator("input[name=code]").fill(six_digits(secret))
    person.press("Set it up")
    page.wait_for_load_state()


def six_digits(secret: str) -> str:
    """The code of this half minute (RFC 6238, SHA-1, six digits)."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8), casefold=True)
    digest = hmac.new(key, struct.pack(">Q", int(time.time()) // 30), hashlib.sha1).digest()
    start = digest[-1] & 0xF
    (number,) = struct.unpack(">I", digest[start : start + 4])
    return f"{(number & 0x7FFFFFFF) % 1_000_000:06}"
