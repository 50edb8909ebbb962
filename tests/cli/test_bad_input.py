"""Wrong input: one kind line on standard error that names file and line, and exit code 2."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from tests.cli.called import FINE, Answer, call, feed

Capture = pytest.CaptureFixture[str]

FILES = {
    "binary.txt": b"\x89PNG\r\n\x1a\n\x00\x00",
    "latin1.txt": b"fine\ncaf\xe9",
    "empty.txt": b"",
    "blank.txt": b" \n\n",
    "odd.txt": codecs.BOM_UTF16_LE + b"a",
    "utf16.txt": codecs.BOM_UTF16_LE + FINE.encode("utf-16-le"),
    "typo.toml": b'[organisation]\nname = "A"\nphnoes = []\n',
    "broken.toml": b'[organisation]\nname = "A\n',
    "pack.toml": b'about = "x"\n[severity]\nPHI007 = "stop"\n',
    "circle.toml": b'extends = "circle.toml"\n',
    "lost.toml": b'about = "x"\nextends = "nowhere.toml"\n',
    "nul.toml": b'extends = "a\\u0000.toml"\n',
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, data in FILES.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "drafts").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def refused(answer: Answer) -> str:
    assert answer.code == 2
    assert answer.out == ""
    assert answer.err.startswith("bedside: ")
    assert answer.err.count("\n") == 1
    return answer.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nowhere.txt"], "bedside: nowhere.txt: there is no such file"),
        (["drafts"], "bedside: drafts: this is a folder; name the files in it"),
        (["binary.txt"], "bedside: binary.txt: this looks like a binary file, not text"),
        (["latin1.txt"], "bedside: latin1.txt, line 2: this is not UTF-8 (byte 0xe9)"),
        (["odd.txt"], "bedside: odd.txt: this is not UTF-16"),
        (["empty.txt"], "bedside: empty.txt: the text is empty; there is nothing to read"),
        (["blank.txt"], "bedside: blank.txt: the text is empty"),
        (["--text", ""], "bedside: --text: the text is empty"),
        (["--text", "a\udce9"], "bedside: --text: the text holds half a character"),
        (["--text", FINE, "--in-reply-to", "\ud800"], "holds half a character"),
        (
            ["--text", FINE, "--org", "typo.toml"],
            "typo.toml, line 3: unknown key “phnoes”; did you mean",
        ),
        (
            ["--text", FINE, "--org", "broken.toml"],
            "bedside: broken.toml, line 2: this is not TOML",
        ),
        (["--text", FINE, "--org", "nowhere.toml"], "bedside: nowhere.toml: there is no such file"),
        (
            ["--text", FINE, "--pack", "pack.toml"],
            "bedside: pack.toml, line 3: “stop” is not a severity",
        ),
        (
            ["--text", FINE, "--pack", "circle.toml"],
            "circle.toml, line 1: these packs extend each other",
        ),
        (
            ["--text", FINE, "--pack", "lost.toml"],
            "lost.toml, line 2: the pack “nowhere.toml” cannot be read",
        ),
        (
            ["--text", FINE, "--pack", "nul.toml"],
            "bedside: nul.toml, line 1: the pack “a\\x00.toml”",
        ),
        (
            ["--text", FINE, "--pack", "us-bakery"],
            "there is no pack “us-bakery”; known packs: us-hospital",
        ),
        (["--text", FINE, "--on", "tomorrow"], "“tomorrow” is not a day; write it like 2026-03-31"),
        (["--text", FINE, "--on", "20260331"], "“20260331” is not a day"),
        (["--text", FINE, "--kind", "tweet"], "invalid choice: 'tweet'"),
        (["--text"], "expected one argument"),
        (["--txet", "a"], "--txet"),
        (["--text", FINE, "a.txt"], "FILE and --text cannot be given together"),
        (["--text", FINE, "--jsonl", "-"], "--text and --jsonl cannot be given together"),
        (["-", "-"], "standard input (-) can be read once only"),
        (["--jsonl", "nowhere.jsonl"], "bedside: nowhere.jsonl: there is no such file"),
        (["--jsonl", "drafts"], "bedside: drafts: this is a folder"),
        (["--jsonl", "binary.txt"], "bedside: binary.txt: this looks like a binary file"),
        (["--fix", "--jsonl", "-"], "--fix works on texts and files"),
    ],
)
def test_one_line_says_what_is_wrong(
    capsys: Capture, folder: Path, arguments: list[str], said: str
) -> None:
    assert said in refused(call(capsys, "check", *arguments))


def test_utf_16_with_its_mark_is_read(capsys: Capture, folder: Path) -> None:
    assert call(capsys, "check", "utf16.txt").code == 0


def test_a_file_name_cannot_steer_the_terminal(capsys: Capture, folder: Path) -> None:
    assert "bedside: \\x1b[2Ja\\nb: there is no such file" in refused(
        call(capsys, "check", "\x1b[2Ja\nb")
    )


def test_empty_standard_input_is_refused(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    feed(monkeypatch, b"")
    assert "standard input: the text is empty" in refused(call(capsys, "check"))


def test_an_unknown_command_is_refused_with_the_nearest_one(capsys: Capture) -> None:
    assert refused(call(capsys, "chek")) == (
        "bedside: there is no command “chek”; did you mean “check”?\n"
    )


def test_help_and_version_exit_0(capsys: Capture) -> None:
    for arguments in (["--help"], ["check", "--help"], ["--version"]):
        answer = call(capsys, *arguments)
        assert (answer.code, answer.err) == (0, "")
        assert "bedside" in answer.out


def test_without_a_command_the_commands_are_listed_and_the_code_is_2(capsys: Capture) -> None:
    answer = call(capsys)
    assert (answer.code, answer.out) == (2, "")
    assert "  check " in answer.err
