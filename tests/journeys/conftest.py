"""Journeys: the desk as people start it (`bedside up`), in a real browser.

One desk for the whole run, with its own database, worker and mail folder; each test may found an
organisation of its own through the first run or the database. `browser` is the distribution's
Chromium; a page that logs an error, or breaks an accessibility rule, fails its test.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from bedside.desk.core.cluster import Cluster
from tests.peers.fixtures import pds
from tests.peers.pds import free_port

__all__ = ["pds"]

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or "/usr/bin/chromium"
SECONDS_TO_START = 120
FLAGS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update"]
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


@dataclass
class Desk:
    """A running desk: its address, its folder, and what lies in its mail."""

    url: str
    home: Path
    process: subprocess.Popen[bytes]

    @property
    def mails(self) -> list[tuple[str, str]]:
        """Every mail sent so far, the newest last: to whom, and its plain text."""
        folder = self.home / "mail"
        files = sorted(folder.glob("*.log"), key=lambda file: file.stat().st_mtime_ns)
        return [_mail(part) for file in files for part in _parts(file.read_bytes())]

    def link_to(self, email: str, pattern: str) -> str:
        """The link that fits in the newest mail to somebody."""
        for to, text in reversed(self.mails):
            if to == email and (found := re.search(pattern, text)):
                return found.group(0)
        raise AssertionError(f"no mail to {email} has a link like {pattern}")

    def owner(self) -> psycopg.Connection[Any]:
        """The database, as its owner: to look, or to set a stage."""
        return psycopg.connect(Cluster(self.home / "postgres").owner_dsn(), autocommit=True)


def _parts(raw: bytes) -> list[bytes]:
    """The mails in one file of Django's, which ends each with a line of dashes."""
    return [part for part in raw.split(b"\n" + b"-" * 79 + b"\n") if part.strip()]


def _mail(raw: bytes) -> tuple[str, str]:
    mail = message_from_bytes(raw, policy=policy.default)
    body = mail.get_body(("plain",))
    return str(mail["To"]), body.get_content() if body else ""


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The desk, started as an operator would."""
    home = tmp_path_factory.mktemp("desk") / "home"
    home.parent.chmod(0o711)
    port = free_port()
    told = {
        **{name: value for name, value in os.environ.items() if not name.startswith("DJANGO_")},
        "BEDSIDE_HOME": str(home),
        "BEDSIDE_MAIL_FOLDER": str(home / "mail"),
        "BEDSIDE_ALLOW_PRIVATE": "127.0.0.1,localhost",
    }
    log = (home.parent / "up.log").open("wb")
    process = subprocess.Popen(
        [sys.executable, "-m", "bedside", "up", "--port", str(port)],
        env=told,
        stdout=log,
        stderr=subprocess.STDOUT,
    )
    running = Desk(f"http://localhost:{port}", home, process)
    try:
        until(lambda: is_well(running), SECONDS_TO_START, f"the desk: {log.name}")
        yield running
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(60)
        log.close()


def is_well(desk: Desk) -> bool:
    assert desk.process.poll() is None, "the desk ended while it was starting"
    try:
        return httpx.get(f"{desk.url}/healthz", timeout=5).status_code == 200
    except httpx.HTTPError:
        return False


def until(done: Callable[[], bool], seconds: float, what: str) -> None:
    """Wait for something outside this process; what never comes fails the test."""
    end = time.monotonic() + seconds
    never = threading.Event()
    while not done():
        assert time.monotonic() < end, f"waited {seconds} s in vain for {what}"
        never.wait(0.2)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Headless Chromium.

    Playwright keeps an event loop in this thread for as long as it runs; Django, asked in the same
    thread by tests that come later, takes that for a view that would block a server.
    """
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield launched
        launched.close()


ADMINISTRATOR = "ada@tamarack.example"
PASSWORD = "four quiet lamps burn"


@pytest.fixture(scope="session")
def hospital_slug(desk: Desk, browser: Browser) -> str:
    """A hospital, founded as its first administrator does: by the one question of an empty desk."""
    context = browser.new_context(base_url=desk.url)
    page = context.new_page()
    page.goto("/")
    assert_accessible(page)
    page.get_by_label("Hospital", exact=True).check()
    page.get_by_label("Name", exact=True).fill("Tamarack Valley Hospital")
    page.get_by_label("Time zone").select_option("America/Denver")
    page.get_by_label("Your own name").fill("Ada Admin")
    page.get_by_label("Your e-mail address").fill(ADMINISTRATOR)
    page.get_by_label("Your password").fill(PASSWORD)
    page.get_by_role("button", name="Open the desk").click()
    page.wait_for_url(f"{desk.url}/")
    context.close()
    with desk.owner() as owner:
        found = owner.execute("SELECT slug FROM people_organisation").fetchone()
    assert found is not None
    return str(found[0])


Open = Callable[..., Page]


@pytest.fixture
def visit(browser: Browser, desk: Desk) -> Iterator[Open]:
    """`visit(path, phone=False, dark=False)`: a new person's browser, at that page.

    What the browser logs as an error fails the test at its end.
    """
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def open_page(path: str = "/", *, phone: bool = False, dark: bool = False) -> Page:
        context = browser.new_context(
            base_url=desk.url,
            viewport={"width": 390, "height": 844} if phone else {"width": 1280, "height": 900},
            has_touch=phone,
            color_scheme="dark" if dark else "light",
        )
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda said: said.type == "error" and wrong.append(said.text))
        page.goto(path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert wrong == []


def assert_accessible(page: Page) -> None:
    """No rule of WCAG 2.2 A or AA that axe can judge is broken."""
    found = Axe().run(page, options=RULES)
    assert found.violations_count == 0, found.generate_report()
