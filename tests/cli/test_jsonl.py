"""`--jsonl`: one report a line, in order, whatever some of the lines hold."""

from __future__ import annotations

import codecs
import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.called import FINE, LEAKS, call, feed

Capture = pytest.CaptureFixture[str]


def reports_of(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def test_one_report_a_line_in_order_with_string_and_number_ids(
    capsys: Capture, tmp_path: Path
) -> None:
    posts = tmp_path / "posts.jsonl"
    lines = [{"id": "a", "text": FINE}, {"id": 2, "text": LEAKS}, {"text": FINE}]
    posts.write_text("\n".join(map(json.dumps, lines)))
    answer = call(capsys, "check", "--jsonl", str(posts))
    reports = reports_of(answer.out)
    assert (answer.code, answer.err) == (1, "")
    assert [(one["id"], one["verdict"]) for one in reports] == [
        ("a", "clear"),
        (2, "block"),
        (None, "clear"),
    ]


def test_a_line_that_cannot_be_read_is_told_in_its_place_and_the_rest_goes_on(
    capsys: Capture, tmp_path: Path
) -> None:
    posts = tmp_path / "posts.jsonl"
    posts.write_bytes(
        b'{"id": "a", "txet": "x"}\n\n{"id": "b", "text": "' + FINE.encode() + b'"}\nnonsense\n'
        b'{"id": "caf\xe9"}\n{"text": "\\ud800"}\n{"id": "c", "text": "' + LEAKS.encode() + b'"}\n'
    )
    answer = call(capsys, "check", "--jsonl", str(posts))
    reports = reports_of(answer.out)
    assert answer.code == 2
    assert [one.get("verdict", "error" in one) for one in reports] == [
        *(True, "clear", True, True, True, "block"),
    ]
    assert [list(one) for one in reports if "error" in one] == [["id", "error"]] * 4
    assert reports[0] == {"id": "a", "error": "unknown key “txet”; did you mean “text”?"}
    assert answer.err == (
        f"bedside: {posts}, line 1: unknown key “txet”; did you mean “text”? (also lines 4, 5, 6)\n"
    )


def test_many_bad_lines_are_counted_and_the_first_are_named(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed(monkeypatch, b"nonsense\n" * 1200)
    answer = call(capsys, "check", "--jsonl", "-", "--exit-zero")
    assert answer.code == 2
    assert len(answer.out.splitlines()) == 1200
    assert answer.err.startswith("bedside: standard input, line 1: this is not JSON")
    assert answer.err.endswith("(also lines 2, 3, 4, 5 and 1,195 more)\n")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_is_understood(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    feed(
        monkeypatch, (json.dumps({"text": "Größe 😀"}, ensure_ascii=False) + "\n").encode(encoding)
    )
    answer = call(capsys, "check", "--jsonl", "-")
    assert (answer.code, reports_of(answer.out)[0]["verdict"]) == (0, "clear")


def test_broken_utf_16_is_told_and_what_came_before_is_reported(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = json.dumps({"text": FINE}) + "\n"
    feed(monkeypatch, codecs.BOM_UTF16_LE + (good * 600).encode("utf-16-le") + b"\x00\xd8\n\x00")
    answer = call(capsys, "check", "--jsonl", "-")
    assert answer.code == 2
    assert "error" in reports_of(answer.out)[-1]


def test_an_empty_file_has_no_reports_and_exits_0(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed(monkeypatch, b"\n \n")
    assert call(capsys, "check", "--jsonl", "-") == (0, "", "")


def test_options_fill_in_what_a_line_leaves_out(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = {"text": "We have no record of you ever being seen here."}
    other = {**line, "kind": "post", "in_reply_to": None}
    feed(monkeypatch, "".join(json.dumps(one) + "\n" for one in (line, other)).encode())
    answer = call(capsys, "check", "--jsonl", "-", "--kind", "reply", "--in-reply-to", "Lost!")
    first, _ = reports_of(answer.out)
    assert "PHI020" in {found["code"] for found in first["findings"]}


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github"])
def test_the_other_formats_take_many_posts(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    feed(monkeypatch, f'{{"id": 1, "text": "{LEAKS}"}}\nnonsense\n{{"text": "{FINE}"}}\n'.encode())
    answer = call(capsys, "check", "--jsonl", "-", "--format", form)
    assert answer.code == 2
    assert "PHI007" in answer.out
    if form in ("json", "sarif"):
        assert json.loads(answer.out)


def test_alt_text_is_read_and_named(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    line = {"text": FINE, "media": [{"type": "video"}, {"alt": LEAKS}]}
    feed(monkeypatch, json.dumps(line).encode())
    (report,) = reports_of(call(capsys, "check", "--jsonl", "-").out)
    assert {found["field"] for found in report["findings"]} == {"media[1].alt"}
