"""Mistakes of ours: one line that names the place, never a traceback, never words of a post."""

from __future__ import annotations

import sys
from types import ModuleType

import pytest

from bedside.cli import commands
from bedside.cli.commands import Command
from bedside.cli.failures import failure
from bedside.cli.judging import asked
from tests.check.reports.written_by_hand import entry
from tests.cli.called import call

SECRET = "Maria Gomez"


def broken(*_: object) -> int:
    raise ZeroDivisionError(SECRET)


def unloadable() -> commands.Run:
    raise ImportError(SECRET)


@pytest.mark.parametrize("load", [lambda: broken, unloadable])
def test_a_mistake_of_ours_is_one_line_and_exit_2(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, load: commands.Load
) -> None:
    main_module: ModuleType = sys.modules["bedside.cli.main"]
    monkeypatch.setattr(main_module, "COMMANDS", (Command("break", "fails", load),))
    answer = call(capsys, "break")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("bedside: break: Bedside made a mistake (")
    assert "test_failures.py:" in answer.err
    assert "open an issue" in answer.err
    assert SECRET not in answer.err
    assert answer.err.count("\n") == 1


def test_tracebacks_are_there_for_who_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BEDSIDE_TRACEBACK", "1")
    with pytest.raises(ZeroDivisionError):
        asked(entry("Hello"), broken)


def test_one_failing_post_is_told_in_its_place() -> None:
    answer, told = asked(entry("Hello", file="a.jsonl", line=3), broken)
    assert answer is None
    assert told.error.startswith("Bedside made a mistake (ZeroDivisionError at test_failures.py:")


def test_a_failure_names_the_innermost_place() -> None:
    with pytest.raises(ZeroDivisionError) as caught:
        broken()
    assert "ZeroDivisionError at test_failures.py:" in failure(caught.value)


def test_a_missing_part_is_named() -> None:
    with pytest.raises(ModuleNotFoundError) as caught:
        __import__("bedside_no_such_part")
    assert failure(caught.value) == (
        "a part that Bedside needs is missing (bedside_no_such_part); install Bedside again"
    )
