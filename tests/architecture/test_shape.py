"""The house keeps its shape: small files, plain names, every room introduced."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "bedside"
# Migrations are generated, and as long as what they change.
FILES = sorted(path for path in SOURCE.rglob("*.py") if path.parent.name != "migrations")
ROOMS = sorted({path.parent for path in FILES})
VAGUE = {"utils", "util", "helpers", "helper", "manager", "managers", "common", "misc", "stuff"}


def length(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_most_files_are_short() -> None:
    lengths = sorted(length(path) for path in FILES)
    assert lengths[len(lengths) // 2] < 100


def test_no_file_is_two_files() -> None:
    assert [path for path in FILES if length(path) >= 400] == []


def test_a_rule_fits_on_a_screen_or_two() -> None:
    assert [path for path in FILES if path.match("rules/*/*_*.py") and length(path) > 150] == []


def test_names_say_what_is_inside() -> None:
    names = {path.stem for path in FILES} | {room.name for room in ROOMS}
    assert names & VAGUE == set()


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: str(room.relative_to(SOURCE)))
def test_a_room_introduces_itself(room: Path) -> None:
    introduction = room / "__init__.py"
    assert introduction.is_file(), "a folder of code is a package with an __init__.py"
    tree = ast.parse(introduction.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree), "its docstring says what comes in, what goes out, who may call"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_file_says_what_it_does(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
