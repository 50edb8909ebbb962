"""Every variable that the desk reads is told on the page for those who run it."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "reference" / "command.md").read_text("utf-8")
# What one program of the desk tells another.
INTERNAL = {"BEDSIDE_LEASH", "BEDSIDE_SUPERVISED"}
NAME = re.compile(r'"((?:BEDSIDE|DATABASE)_[A-Z_]+)"')


def told() -> set[str]:
    names: set[str] = set()
    for row in re.findall(r"^\| (`.+?`) \|", PAGE, re.MULTILINE):
        whole, *endings = re.findall(r"`([A-Z_]+)`", row) or [""]
        names.add(whole)
        stem = whole.removesuffix("_SERVER").removesuffix("_HOST")
        names |= {stem + one if one.startswith("_") else one for one in endings}
    return names


def test_every_variable_is_on_the_page() -> None:
    files = [*(ROOT / "src" / "bedside").rglob("*.py")]
    read = {name for file in files for name in NAME.findall(file.read_text("utf-8"))}
    assert len(read) > 10
    assert read - INTERNAL - told() == set()
