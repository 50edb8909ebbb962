"""The frame: little script, none of it inline, and no style that the policy would refuse."""

import gzip
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from tests.desk.conftest import People, SignIn

PAGES = Path(__file__).parents[3] / "src" / "bedside" / "desk" / "pages"
TEMPLATES = sorted(PAGES.rglob("*.html"))
OURS = sorted((PAGES / "furniture" / "static").rglob("*.js"))
MOST = 30_000  # bytes, compressed


def test_all_script_together_is_small() -> None:
    htmx = finders.find("django_htmx/htmx-2.min.js")
    assert isinstance(htmx, str)
    sizes = [len(gzip.compress(path.read_bytes())) for path in [*OURS, Path(htmx)]]
    assert sum(sizes) < MOST


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(PAGES)))
def test_a_template_has_no_inline_script_or_style(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"<script(?![^>]*\bsrc=)(?![^>]*type=\"application/(ld\+)?json\")", text)
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=\"", text)
    assert "hx-on" not in text
    assert not re.search(r'hx-trigger="[^"]*\[', text), "event filters fail open under the policy"


def test_words_on_screen_promise_nothing() -> None:
    promised = re.compile(r"\b(is|are) (safe|compliant|de-identified)\b", re.IGNORECASE)
    assert [path.name for path in TEMPLATES if promised.search(path.read_text("utf-8"))] == []


@pytest.mark.parametrize("demo", [True, False])
def test_every_page_says_of_an_invented_hospital_that_it_is_one(
    demo: bool, people: People, signed_in_as: SignIn
) -> None:
    hospital = people.author.organisation
    hospital.demo = demo
    hospital.save()
    member = signed_in_as(people.author)
    for path in ("/", "/calendar/", "/settings/account/", "/account/sessions/", "/no/such/page/"):
        said = "Demonstration: everything here is invented." in member.get(path).text
        assert said == demo, path


def test_the_policy_forbids_what_it_should(people: People, signed_in_as: SignIn) -> None:
    answer = signed_in_as(people.author).get("/")
    policy = answer.headers["Content-Security-Policy"]
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
