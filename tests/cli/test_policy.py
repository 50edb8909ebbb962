"""`bedside policy`: clauses by line, silence, and sentences that chill, as a table and as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bedside.check.policy import clauses
from tests.cli.called import call, feed

Capture = pytest.CaptureFixture[str]
WHOLE = "\n\n".join(clause.suggest for clause in clauses())


def test_a_table_names_lines_and_silence(capsys: Capture, tmp_path: Path) -> None:
    policy = tmp_path / "policy.md"
    policy.write_text("Be kind.\n\nDo not harass anyone.\n\nDo not discuss your pay.\n")
    answer = call(capsys, "policy", str(policy))
    assert answer.code == 1
    assert "   28  Harassment, bullying and threats                    3\n" in answer.out
    assert "   36  Students and trainees: what a breach can cost       silent\n" in answer.out
    assert "chills  line 5  pay-and-conditions\n  “Do not discuss your pay.”" in answer.out
    assert "1 of 15 clauses found; 1 sentence may chill protected talk.\n" in answer.out


def test_a_whole_policy_passes(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    feed(monkeypatch, WHOLE.encode())
    answer = call(capsys, "policy", "-")
    assert answer.code == 0
    assert "15 of 15 clauses found; 0 sentences may chill" in answer.out


def test_json_has_the_same(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    feed(monkeypatch, b"Do not\ndiscuss your pay.\n")
    answer = call(capsys, "policy", "-", "--format", "json", "--exit-zero")
    told = json.loads(answer.out)
    assert answer.code == 0
    assert told["file"] == "standard input"
    assert len(told["clauses"]) == len(clauses())
    chilled = told["chills"][0]
    assert (chilled["line"], chilled["last_line"]) == (1, 2)
    assert chilled["sources"][0]["url"].startswith("https://")


@pytest.mark.parametrize(
    ("given", "said"),
    [(["nowhere.txt"], "there is no such file"), ([], "the following arguments are required")],
)
def test_wrong_input_is_told_in_one_line(capsys: Capture, given: list[str], said: str) -> None:
    answer = call(capsys, "policy", *given)
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert said in answer.err


def test_hostile_words_do_not_reach_the_terminal(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed(monkeypatch, "Do not discuss \x1b[2J\u202e your pay.".encode())
    out = call(capsys, "policy", "-").out
    assert "\x1b[2J" not in out
    assert "\u202e" not in out
