"""`bedside clear`: questions with answers, as text and as JSON Lines."""

from __future__ import annotations

import json

import pytest

from tests.cli.called import call, feed

Capture = pytest.CaptureFixture[str]
GOOD = "Get your blood pressure checked for free on Saturday, 9 to noon, at the library."


def test_what_waits_for_a_reader_is_marked(capsys: Capture) -> None:
    answer = call(capsys, "clear", "--text", GOOD)
    assert (answer.code, answer.err) == (0, "")
    assert "  1  ?   Is there one main message?\n" in answer.out
    assert "  5  yes Is the reader told what to do?\n" in answer.out
    assert "4 of 4 answered with yes; 4 questions left for a reader.\n" in answer.out
    assert "It is not the" in answer.out


def test_answers_of_a_reader_complete_it(capsys: Capture) -> None:
    given = [part for n in (1, 2, 11, 13) for part in ("--answer", f"{n}=yes")]
    assert (
        "8 of 8 answered with yes: 100 percent."
        in call(capsys, "clear", "--text", GOOD, *given).out
    )


@pytest.mark.parametrize("wrong", ["3=yes", "1=maybe", "yes"])
def test_an_answer_that_is_none_is_refused(capsys: Capture, wrong: str) -> None:
    answer = call(capsys, "clear", "--text", GOOD, "--answer", wrong)
    assert (answer.code, answer.out) == (2, "")
    assert "write it like 1=yes" in answer.err


def test_a_line_for_every_post(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    feed(monkeypatch, (json.dumps({"id": 7, "text": GOOD}) + "\nno\n").encode())
    answer = call(capsys, "clear", "--jsonl", "-")
    first, second = map(json.loads, answer.out.splitlines())
    assert (first["id"], first["yes"], first["answered"], first["percent"]) == (7, 4, 4, None)
    assert "not the CDC's" in first["label"]
    assert second.keys() == {"id", "error"}
    assert answer.code == 2
