"""Found words are marked, everything is escaped."""

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from bedside.check.model import Finding
from bedside.cli.up.marks import marked


def finding(start: int, end: int, severity: str) -> Finding:
    return Finding(
        code="PHI001",
        name="patient-name",
        severity=severity,  # type: ignore[arg-type]
        field="text",
        start=start,
        end=end,
        words="",
        say="",
    )


def test_the_graver_of_two_findings_colours_their_overlap() -> None:
    html = marked("abcdef", [finding(0, 4, "review"), finding(2, 6, "block")])
    assert html == (
        '<mark class="review">ab</mark><mark class="block">cd</mark><mark class="block">ef</mark>'
    )


def test_a_finding_about_the_whole_text_marks_nothing() -> None:
    assert marked("abc", [finding(0, 3, "block")]) == "abc"


def test_markup_in_a_draft_is_text() -> None:
    assert marked("<b>&", [finding(0, 2, "advise")]) == '<mark class="advise">&lt;b</mark>&gt;&amp;'


@given(
    st.text(),
    st.lists(
        st.tuples(st.integers(0, 40), st.integers(0, 40), st.sampled_from(["block", "advise"]))
    ),
)
def test_marking_loses_and_adds_no_word(text: str, spans: list[tuple[int, int, str]]) -> None:
    findings = [
        finding(min(start, len(text)), min(end, len(text)), level) for start, end, level in spans
    ]
    assert unescape(re.sub(r"</?mark[^>]*>", "", marked(text, findings))) == unescape(
        marked(text, [])
    )
