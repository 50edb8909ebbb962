"""The text report: marks under the words, honest words, and nothing that steers a terminal."""

from __future__ import annotations

import re

import pytest

from bedside.check.model import Fix
from bedside.check.packs import load_pack
from bedside.check.reports import Entry
from bedside.check.reports.looked_for import looked_for
from bedside.check.rules import BY_CODE
from tests.check.reports.written_by_hand import entry, finding, settings, written


def test_a_finding_shows_words_reason_fix_and_law() -> None:
    text = "Happy birthday to Maria Gomez!"
    assert written("text", entry(text, finding(text, "Maria Gomez"))).startswith(
        "block  PHI001 patient-name  line 1, column 19\n"
        "  1 | Happy birthday to Maria Gomez!\n"
        "    |                   ^^^^^^^^^^^\n"
        "  “Maria Gomez” names a patient.\n"
        "  Write instead: “a patient” (--fix does this)\n"
        "  Why: HIPAA Safe Harbor: names, 45 CFR 164.514\n"
        "       https://law.example/a\n"
        "\n"
        "Verdict: block: this may not leave as it is. 1 finding: 1 block (pack us-hospital)\n"
    )


def test_nothing_found_says_what_was_looked_for_and_promises_nothing() -> None:
    told = written("text", entry("Hello"))
    # Twelve rules are told of as names, dates and numbers; some look at replies only.
    active = load_pack("us-hospital").rules(BY_CODE)
    other = sum("post" in rule.kinds for rule in active) - 12
    assert (
        f"We looked for names, dates, numbers and {other} other things. "
        "We can miss some. Read it once as the patient would.\n" in told
    )
    assert not re.search(r"de-identified|\bsafe\b|compliant", told, re.IGNORECASE)


@pytest.mark.parametrize(
    ("codes", "said"),
    [
        ({"PHI001", "PHI003", "PHI004", "PHI002"}, "names, dates, numbers and 1 other thing."),
        ({"PHI001"}, "We looked for names."),
        ({"PHI020", "PHI021"}, "We looked for 2 things."),
        (set(), "No rule is switched on, so nothing was looked for."),
    ],
)
def test_what_was_looked_for_follows_the_active_rules(codes: set[str], said: str) -> None:
    assert said in looked_for(codes)


@pytest.mark.parametrize(
    ("before", "words", "columns", "wide"),
    [
        ("漢字は ", "田中", 7, 4),
        ("👩‍👩‍👧 and ", "Ana", 7, 3),
        ("👍🏽 🇲🇽 ❤️ ", "Ana", 9, 3),
        ("Zoe\u0301 and ", "Rene\u0301", 8, 4),
        ("ｆｕｌｌ ", "Ana", 9, 3),
        ("\u202e", "Ana", 6, 3),
        ("a\tb ", "Ana", 4, 3),
    ],
)
def test_marks_stand_under_the_words_whatever_their_width(
    before: str, words: str, columns: int, wide: int
) -> None:
    text = f"{before}{words}."
    marks = written("text", entry(text, finding(text, words))).splitlines()[2]
    assert marks == f"    | {' ' * columns}{'^' * wide}"


def test_terminal_escapes_in_a_post_are_shown_and_not_obeyed() -> None:
    text = "\x1b[2J\x1b]0;title\x07 Maria\u202e\u2066 \x9b31m\ud800\u2028\r\nnext"
    told = written("text", entry(text, finding(text, text[:-6], say="{words}", fix=Fix(text))))
    assert not re.search(
        "[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\ud800]", told
    )
    assert "\\x1b[2J" in told


def test_a_long_line_is_cut_around_its_words() -> None:
    text = f"{'word ' * 100_000}Maria Gomez{' word' * 100_000}"
    lines = written("text", entry(text, finding(text, "Maria Gomez"))).splitlines()
    assert "Maria Gomez" in lines[1]
    assert lines[1].count("…") == 2
    assert max(len(line) for line in lines[:5]) <= 80
    assert lines[2].index("^") == lines[1].index("Maria Gomez")


def test_words_over_many_lines_show_the_first_three() -> None:
    text = "Start\none two\nthree\nfour\nfive\nsix end"
    told = written("text", entry(text, finding(text, "two\nthree\nfour\nfive\nsix")))
    assert "  2 | one two\n    |     ^^^\n  3 | three\n    | ^^^^^\n" in told
    assert "… and 2 more lines" in told


def test_colour_marks_gravity_only_where_it_is_asked_for() -> None:
    text = "Maria"
    found = entry(f"To {text}", finding(f"To {text}", text))
    assert "\x1b[1;31mblock\x1b[0m" in written("text", found, how=settings(colour=True))
    assert "\x1b" not in written("text", found)


def test_many_posts_are_summed_up_in_one_line() -> None:
    text = "To Maria"
    told = written(
        "text",
        entry(text, finding(text, "Maria"), file="posts.jsonl", line=1, id=7),
        entry("Hello", file="posts.jsonl", line=2),
        Entry(file="posts.jsonl", line=3, error="this is not JSON", id="c"),
        how=settings(many=True),
    )
    assert "posts.jsonl:1 (id 7): line 1, column 4" in told
    assert "posts.jsonl:3 (id c)  cannot be read: this is not JSON" in told
    assert "2 posts: 1 block, 1 clear; 1 could not be read (pack us-hospital)" in told


def test_a_finding_in_alt_text_says_so() -> None:
    found = finding("Photo of Maria", "Maria", field="media[0].alt")
    told = written("text", entry("Hello", found, alt="Photo of Maria"))
    assert "media[0].alt, line 1, column 10" in told
    assert "  1 | Photo of Maria" in told


def test_a_shared_address_is_given_once() -> None:
    text = "Maria and Ana"
    told = written("text", entry(text, finding(text, "Maria"), finding(text, "Ana")))
    assert told.count("https://law.example/a") == 1
    assert told.count("45 CFR 164.514") == 2
