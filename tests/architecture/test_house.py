"""The project's own files: pins, targets and the package they make."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml

from bedside.cli.commands import COMMANDS

ROOT = Path(__file__).parents[2]
PINS = sorted((ROOT / "requirements").glob("*.txt"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
TARGETS = ["env", "up", "test", "check", "lint", "fix", "bench", "docs", "new-rule"]


@pytest.mark.parametrize("pins", PINS, ids=lambda path: path.name)
def test_requirements_are_pinned_with_hashes_and_no_address(pins: Path) -> None:
    text = pins.read_text(encoding="utf-8")
    entries = re.findall(
        r"^[\w.-]+==\S+.*\\\n(?:    --hash=sha256:[0-9a-f]{64}.*\n)+", text, re.MULTILINE
    )
    named = re.findall(r"^[a-z]\S*", text, re.MULTILINE)
    assert len(entries) == len(named)
    assert "://" not in text


@pytest.mark.parametrize(
    ("wishes", "pins", "decision"),
    [
        (PROJECT["dependencies"], "run.txt", "0002-dependencies.md"),
        (
            PROJECT["optional-dependencies"]["desk"],
            "desk.txt",
            "0008-what-the-desk-depends-on.md",
        ),
    ],
    ids=["the engine", "the desk"],
)
def test_every_dependency_is_pinned_and_explained(
    wishes: list[str], pins: str, decision: str
) -> None:
    names = [re.split(r"[<>=~!;\[ ]", wish)[0] for wish in wishes]
    pinned = (ROOT / "requirements" / pins).read_text(encoding="utf-8")
    reasons = (ROOT / "docs" / "decisions" / decision).read_text(encoding="utf-8")
    assert [name for name in names if f"\n{name}==" not in f"\n{pinned}"] == []
    assert [name for name in names if f"\n| {name} |" not in reasons] == []


def test_what_runs_is_pinned_the_same_as_what_is_developed() -> None:
    runs, develops = (
        set(
            re.findall(
                r"^\S+==\S+", (ROOT / "requirements" / name).read_text("utf-8"), re.MULTILINE
            )
        )
        for name in ("run.txt", "dev.txt")
    )
    assert runs <= develops


def test_make_alone_lists_its_targets() -> None:
    listing = subprocess.run(
        ["make", "--no-print-directory"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    assert [
        name for name in TARGETS if not re.search(rf"^  make {name} ", listing, re.MULTILINE)
    ] == []


def test_the_hooks_for_pre_commit_call_the_command_that_is_there() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [hook["id"] for hook in hooks] == ["bedside-check", "bedside-check-jsonl", "bedside-fix"]
    for hook in hooks:
        name, command, *options = hook["entry"].split()
        assert (name, hook["language"]) == ("bedside", "python")
        assert command in {one.name for one in COMMANDS}
        text = (ROOT / "docs" / "reference" / "command.md").read_text(encoding="utf-8")
        assert [one for one in options if one.startswith("--") and one not in text] == []
