"""GitHub annotations: one command a finding, and no way to smuggle in another."""

from __future__ import annotations

import pytest

from bedside.check.reports import Entry
from tests.check.reports.written_by_hand import entry, finding, written


@pytest.mark.parametrize(
    ("severity", "command"), [("block", "error"), ("review", "warning"), ("advise", "notice")]
)
def test_gravity_chooses_the_command(severity: str, command: str) -> None:
    text = "Hello\nto Maria"
    assert written("github", entry(text, finding(text, "Maria", severity), file="a.txt")) == (
        f"::{command} file=a.txt,line=2,endLine=2,col=4,endColumn=9,title=PHI001 patient-name::"
        "“Maria” names a patient.%0AWrite instead: a patient%0A"
        "HIPAA Safe Harbor: names, 45 CFR 164.514: https://law.example/a\n"
    )


def test_words_over_two_lines_have_no_columns() -> None:
    text = "to Maria\nGomez"
    told = written("github", entry(text, finding(text, "Maria\nGomez"), file="a.txt"))
    assert told.startswith("::error file=a.txt,line=1,endLine=2,title=")


def test_a_line_of_json_is_marked_as_that_line() -> None:
    told = written("github", entry("Maria!", finding("Maria!", "Maria"), file="a.jsonl", line=9))
    assert told.startswith("::error file=a.jsonl,line=9,title=")


def test_hostile_words_stay_inside_their_annotation() -> None:
    text = "x\r\n::error::100% of: a,b\x1b[2J"
    told = written("github", entry(text, finding(text, text[1:]), file="a,b:c%\n.txt"))
    assert told.count("\n") == 1
    assert told.startswith("::error file=a%2Cb%3Ac%25%0A.txt,")
    assert "%0A::error::100%25 of: a,b\\x1b[2J" in told
    assert "\x1b" not in told


def test_an_unread_file_is_an_error() -> None:
    told = written("github", Entry(file="a.txt", error="a.txt: there is no such file"))
    assert told == "::error file=a.txt,title=cannot be read::a.txt: there is no such file\n"
