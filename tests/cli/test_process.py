"""The command as a process: exit codes, streams, pipes that close, Ctrl-C and terminals."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

from tests.cli.called import FINE, LEAKS, run

BEDSIDE = [sys.executable, "-m", "bedside"]


def test_exit_codes_and_streams() -> None:
    fine = run("check", data=FINE.encode())
    assert (fine.code, fine.err) == (0, "")
    leaks = run("check", "--format", "json", "--text", LEAKS)
    assert (leaks.code, leaks.err) == (1, "")
    assert json.loads(leaks.out)["verdict"] == "block"
    wrong = run("check", "nowhere.txt")
    assert (wrong.code, wrong.out, wrong.err) == (
        2,
        "",
        "bedside: nowhere.txt: there is no such file\n",
    )


def test_reports_are_utf_8_whatever_the_locale() -> None:
    done = subprocess.run(
        [*BEDSIDE, "check", "--format", "jsonl", "--text", "漢字 😀"],
        env={**os.environ, "LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        timeout=120,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["verdict"] == "clear"


def test_each_report_comes_before_the_next_post_is_sent() -> None:
    with subprocess.Popen(
        [*BEDSIDE, "check", "--jsonl", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for number in range(3):
            process.stdin.write(json.dumps({"id": number, "text": FINE}).encode() + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == number
        process.stdin.close()
        assert process.wait(60) == 0


def test_a_reader_that_leaves_ends_it_quietly() -> None:
    with subprocess.Popen(
        [*BEDSIDE, "check", "--jsonl", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(json.dumps({"text": FINE}).encode() + b"\n")
        process.stdin.flush()
        process.stdout.readline()
        process.stdout.close()
        process.stdin.write(json.dumps({"text": FINE}).encode() + b"\n")
        process.stdin.close()
        assert process.wait(60) == 141
        assert process.stderr.read() == b""


def test_ctrl_c_ends_it_without_a_traceback() -> None:
    # A shell that starts tests in the background has them ignore it, and children inherit that.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with subprocess.Popen(
        [*BEDSIDE, "check", "--jsonl", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(json.dumps({"text": FINE}).encode() + b"\n")
        process.stdin.flush()
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 130
        assert process.stderr.read() == b""


def on_a_terminal(*arguments: str, **environment: str) -> tuple[int, str]:
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [*BEDSIDE, *arguments],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm", "NO_COLOR": "", **environment},
    )
    os.close(theirs)
    shown = b""
    try:
        while piece := os.read(ours, 65536):
            shown += piece
    except OSError:
        pass  # Linux says so when the other end is closed.
    os.close(ours)
    return process.wait(60), shown.decode()


def test_a_terminal_gets_colours_unless_it_asks_for_none() -> None:
    code, shown = on_a_terminal("check", "--text", LEAKS)
    assert code == 1
    assert "\x1b[1;31mblock\x1b[0m" in shown
    assert "\x1b" not in on_a_terminal("check", "--text", LEAKS, NO_COLOR="1")[1]


def test_a_terminal_with_nothing_to_read_is_not_waited_for() -> None:
    code, shown = on_a_terminal("check")
    assert code == 2
    assert shown.startswith("bedside: nothing to read: give a FILE")


def test_a_long_file_shows_a_bar_on_the_terminal_only(tmp_path: Path) -> None:
    posts = tmp_path / "posts.jsonl"
    posts.write_text((json.dumps({"text": FINE + " " * 4000}) + "\n") * 60)
    ours, theirs = pty.openpty()
    done = subprocess.Popen(
        [*BEDSIDE, "check", "--jsonl", str(posts)],
        stdout=subprocess.PIPE,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm", "NO_COLOR": ""},
    )
    os.close(theirs)
    out = done.communicate(timeout=120)[0]
    shown = os.read(ours, 65536)
    os.close(ours)
    assert done.returncode == 0
    assert out.count(b"\n") == 60
    assert b"\x1b" not in out
    assert b"%" in shown
