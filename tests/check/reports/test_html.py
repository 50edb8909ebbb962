"""The HTML report stands alone: words underlined, reasons below, nothing foreign comes alive."""

from __future__ import annotations

import re
from datetime import date
from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from bedside.check.packs import load_pack
from bedside.check.reports import Entry, Settings
from tests.check.reports.written_by_hand import entry, finding, written

VOID = {"meta", "br", "link", "img", "hr", "input"}
TEXT = "Hello to Maria Gomez, home at last."


class Seen(HTMLParser):
    """Reads a document as a browser would: its tags, its words, and whether every tag closes."""

    def __init__(self, document: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.marked: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.feed(document)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "mark":
            self.marked.append(data)


def test_words_are_underlined_and_lead_to_their_reason() -> None:
    told = written("html", entry(TEXT, finding(TEXT, "Maria Gomez")))
    assert '<mark class="block">Maria Gomez</mark><sup><a href="#p1f1"' in told
    assert '<li id="p1f1">' in told
    assert "“Maria Gomez” names a patient." in told
    assert "Write instead: <q>a patient</q>" in told
    assert '<a href="https://law.example/a" rel="noreferrer noopener">' in told


def test_findings_that_overlap_are_marked_once_by_the_gravest() -> None:
    told = written(
        "html",
        entry(
            TEXT,
            finding(TEXT, "Maria Gomez, home", "advise", code="CLR002"),
            finding(TEXT, "Gomez", "block"),
        ),
    )
    assert Seen(told).marked == ["Maria ", "Gomez", ", home"]
    assert re.findall(r'<mark class="(\w+)">', told) == ["advise", "block", "advise"]


def test_a_finding_about_all_of_it_underlines_nothing() -> None:
    told = written("html", entry(TEXT, finding(TEXT, TEXT)))
    assert Seen(told).marked == []
    assert '<li id="p1f1">' in told


def test_it_loads_nothing_and_runs_nothing() -> None:
    seen = Seen(written("html", entry(TEXT, finding(TEXT, "Maria"))))
    assert not {"script", "link", "img", "iframe"} & set(seen.tags)
    assert {name for name, _ in seen.attributes} & {"src", "style", "onclick"} == set()
    assert ("content", "default-src 'none'; style-src 'unsafe-inline'") in seen.attributes


def test_foreign_markup_stays_words() -> None:
    text = "<script>alert('x')</script> & \u202eevil"
    told = written(
        "html",
        entry(text, finding(text, "alert('x')", say="“{words}” <b>"), id="<i>", file="<img src=x>"),
    )
    assert not {"script", "b", "i", "img"} & set(Seen(told).tags)
    assert "\u202e" not in told


def test_an_address_that_is_no_https_is_not_linked() -> None:
    told = written("html", entry(TEXT, finding(TEXT, "Maria")))
    assert "javascript:" not in told
    assert all(
        value is None or value.startswith(("#", "https://"))
        for name, value in Seen(told).attributes
        if name == "href"
    )


def test_the_day_and_the_counts_are_told() -> None:
    how = Settings(load_pack("us-hospital"), on=date(2026, 3, 2))
    told = written("html", entry(TEXT, finding(TEXT, "Maria")), entry("Hi."), how=how)
    assert "<time>2026-03-02</time>" in told
    assert re.findall(r'<span class="verdict (\w+)">\w+</span></th><td>(\d+)', told) == [
        ("block", "1"),
        ("clear", "1"),
    ]
    assert "We looked for" in told


def test_what_could_not_be_read_is_told() -> None:
    told = written("html", Entry(file="a.txt", error="there is no such <file>"))
    assert "there is no such &lt;file&gt;" in told
    assert "could not be read" in told
    Seen(told)


@settings(deadline=None)
@given(
    st.text(alphabet=st.characters(codec="utf-8"), min_size=1, max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=5),
)
def test_any_words_marked_anyhow_stay_whole(text: str, stretches: list[tuple[int, int]]) -> None:
    found = [
        finding(text, text[a:b], code=f"PHI{place:03d}", fix=None)
        for place, (a, b) in enumerate(stretches)
        if a < b <= len(text)
    ]
    Seen(written("html", entry(text, *found)))
