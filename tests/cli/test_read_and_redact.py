"""`bedside read` and `bedside redact`: mentions before judgement, and the text in general words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bedside.check.model import MENTION_TYPES, ROLES
from tests.cli.called import FINE, LEAKS, call, feed

Capture = pytest.CaptureFixture[str]


def test_read_writes_the_mentions_of_each_line(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "Maria Gomez, 34, writes from jane.roe@gmail.com"
    feed(monkeypatch, (json.dumps({"id": 5, "text": text}) + "\nnonsense\n").encode())
    answer = call(capsys, "read", "--jsonl", "-", "--format", "jsonl")
    first, second = map(json.loads, answer.out.splitlines())
    assert answer.code == 2
    assert list(first) == ["id", "mentions"]
    assert second.keys() == {"id", "error"}
    for mention in first["mentions"]:
        assert list(mention) == ["type", "start", "end", "text", "role", "confidence"]
        assert mention["type"] in MENTION_TYPES
        assert text[mention["start"] : mention["end"]] == mention["text"]
        assert 0 <= mention["confidence"] <= 1
        assert (mention["role"] in ROLES) == (mention["type"] == "PERSON")
    assert {"EMAIL", "AGE"} <= {mention["type"] for mention in first["mentions"]}


def test_read_never_judges(capsys: Capture) -> None:
    answer = call(capsys, "read", "--exit-zero", "--text", LEAKS)
    assert (answer.code, answer.err) == (0, "")
    assert "SSN" in answer.out
    assert call(capsys, "read", "--text", FINE).code == 0


def test_redact_writes_the_text_and_changes_no_file(capsys: Capture, tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(LEAKS)
    answer = call(capsys, "redact", str(draft))
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.endswith("\n")
    assert "536-22-8871" not in answer.out
    assert draft.read_text() == LEAKS


def test_redact_takes_many_posts(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    feed(monkeypatch, f'{{"id": "a", "text": "{LEAKS}"}}\n{{"id": "b"}}\n'.encode())
    answer = call(capsys, "redact", "--jsonl", "-", "--pack", "personal")
    first, second = map(json.loads, answer.out.splitlines())
    assert answer.code == 2
    assert (list(first), first["id"]) == (["id", "text"], "a")
    assert second == {"id": "b", "error": "there is no “text”; a post needs one"}
    (tmp_path / "a.txt").write_text(FINE)
    several = call(capsys, "redact", str(tmp_path / "a.txt"), str(tmp_path / "a.txt"))
    assert several.out.count("==> ") == 2


def test_redact_can_say_how_particular_a_text_is(capsys: Capture) -> None:
    answer = call(capsys, "redact", "--score", "--text", "Our patient John Smith left on March 3.")
    assert answer.code == 0
    assert answer.out.startswith("Specificity 55 of 100: very particular; 0 in general words.\n")
    assert "when       15  “March 3” → “recently”" in answer.out


def test_a_score_for_every_line(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    feed(monkeypatch, (json.dumps({"id": 5, "text": "Wash your hands."}) + "\nno\n").encode())
    answer = call(capsys, "redact", "--score", "--jsonl", "-")
    first, second = map(json.loads, answer.out.splitlines())
    assert first == {"id": 5, "score": 0, "general": 0, "parts": []}
    assert second.keys() == {"id", "error"}
    assert answer.code == 2
