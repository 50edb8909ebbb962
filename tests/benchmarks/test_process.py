"""An engine's process answers line by line, and a silent one is noticed."""

import sys
from pathlib import Path

import pytest

from benchmarks.environments import HERE
from benchmarks.process import Running, Silent

ECHO = """
import sys
sys.path.insert(0, {adapters!r})
from frame import serve
def read(text):
    print("a library that prints")
    if text == "bad":
        raise ValueError("cannot")
    return [("PERSON", 0, len(text))]
serve(read, ["pytest"])
"""


@pytest.fixture
def adapter(tmp_path: Path) -> Path:
    file = tmp_path / "echo.py"
    file.write_text(ECHO.format(adapters=str(HERE / "adapters")), encoding="utf-8")
    return file


def started(adapter: Path) -> Running:
    return Running(Path(sys.executable), adapter, [], adapter.with_suffix(".log"))


def test_an_answer_carries_spans_and_seconds(adapter: Path) -> None:
    with started(adapter) as running:
        answer = running.ask(op="read", text="Ana")
    assert answer["spans"] == [["PERSON", 0, 3]]
    assert answer["seconds"] >= 0


def test_the_first_answer_gives_the_cold_start(adapter: Path) -> None:
    with started(adapter) as running:
        assert running.cold_seconds is None
        running.ask(op="read", text="Ana")
        assert running.cold_seconds is not None


def test_a_text_that_fails_does_not_end_the_run(adapter: Path) -> None:
    with started(adapter) as running:
        assert running.ask(op="read", text="bad")["error"] == "ValueError: cannot"
        assert running.ask(op="read", text="Ana")["spans"] == [["PERSON", 0, 3]]


def test_versions_are_told(adapter: Path) -> None:
    with started(adapter) as running:
        assert running.ask(op="about")["versions"] == {"pytest": pytest.__version__}


def test_an_engine_that_ended_is_noticed(tmp_path: Path) -> None:
    file = tmp_path / "gone.py"
    file.write_text("raise SystemExit", encoding="utf-8")
    with started(file) as running, pytest.raises(Silent):
        running.ask(op="read", text="Ana")


def test_an_engine_that_cannot_start_says_why(tmp_path: Path) -> None:
    file = tmp_path / "broken.py"
    file.write_text("import nowhere_to_be_found", encoding="utf-8")
    with started(file) as running, pytest.raises(Silent, match="nowhere_to_be_found"):
        running.ask(op="read", text="Ana")
