"""The HTML report in a real browser: readable by everybody, in light and dark, wide and narrow."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, sync_playwright

from bedside.check.reports import Entry
from tests.check.reports.written_by_hand import entry, finding, written

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or "/usr/bin/chromium"
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
TEXT = "Hello to Maria Gomez, home at last. " + "a-very-long-word" * 12


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("report") / "report.html"
    told = written(
        "html",
        entry(
            TEXT,
            finding(TEXT, "Maria Gomez"),
            finding(TEXT, "Gomez, home", "review", code="PHI023"),
            finding(TEXT, "last", "advise", code="CLR002"),
            id="a",
            file="week.jsonl",
            line=3,
        ),
        entry("We are open."),
        Entry(file="b.txt", error="there is no such file"),
    )
    place.write_text(told, "utf-8")
    return place


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_that_axe_can_judge_is_wrong(browser, report, scheme, width):
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True
    )
    page = context.new_page()
    page.goto(report.as_uri())
    found = Axe().run(page, options=RULES)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()


def test_a_number_leads_to_its_reason_and_nothing_is_loaded(browser, report):
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(report.as_uri())
    page.get_by_role("link", name="finding 2").click()
    assert page.url.endswith("#p1f2")
    assert page.locator("#p1f2").is_visible()
    assert asked == [report.as_uri()]
    page.close()
