"""`bedside check --fix`: safe fixes applied, files rewritten in one step, the rest untouched."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from bedside.check import Post
from bedside.check.mend import mend
from tests.cli.called import FINE, LEAKS, call, feed

Capture = pytest.CaptureFixture[str]
NUMBER = "536-22-8871"


def test_a_text_is_written_out_mended_and_nothing_else(capsys: Capture) -> None:
    answer = call(capsys, "check", "--fix", "--text", LEAKS)
    assert NUMBER not in answer.out
    assert answer.out.startswith("Our patient's social security number is ")
    assert answer.out.count("\n") == 1
    assert answer.err.startswith(f"bedside: the text: changed “{NUMBER}” → “")


def test_standard_input_keeps_its_lines(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    feed(monkeypatch, f"{FINE}\r\n\r\nBye".encode())
    answer = call(capsys, "check", "--fix")
    assert answer.out == f"{FINE}\r\n\r\nBye\n"
    assert answer.err == "bedside: the text: no safe fix to apply\n"


def test_a_file_is_rewritten_in_its_own_encoding_and_mode(capsys: Capture, tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_bytes(codecs.BOM_UTF16_LE + f"Größe\r\n{LEAKS}\r\n".encode("utf-16-le"))
    draft.chmod(0o640)
    answer = call(capsys, "check", "--fix", str(draft))
    mended = draft.read_bytes()
    assert mended.startswith(codecs.BOM_UTF16_LE)
    text = mended[2:].decode("utf-16-le")
    assert text.startswith("Größe\r\nOur patient's social security number is ")
    assert text.endswith("\r\n")
    assert NUMBER not in text
    assert draft.stat().st_mode & 0o777 == 0o640
    assert f"bedside: {draft}: changed" in answer.err
    assert NUMBER not in answer.out
    assert [path.name for path in tmp_path.iterdir()] == ["draft.txt"]


def test_a_file_with_nothing_to_mend_is_left_alone(capsys: Capture, tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(FINE)
    before = draft.stat().st_mtime_ns
    answer = call(capsys, "check", "--fix", str(draft))
    assert (answer.code, draft.stat().st_mtime_ns) == (0, before)
    assert answer.out.startswith("Verdict: clear")


def test_mending_twice_changes_nothing_more() -> None:
    once = mend(Post(text=f"{LEAKS} Call her at 503-555-0147 or jane.roe@gmail.com."))
    assert once.applied
    again = mend(once.post)
    assert (again.applied, again.post.text) == ((), once.post.text)
