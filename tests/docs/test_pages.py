"""The documentation is true: its links lead somewhere, its commands print what they show."""

import doctest
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest

from tools.console import Command, commands, run
from tools.reference import GENERATED

ROOT = Path(__file__).parents[2]
PAGES = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
]
SESSIONS = [page for page in PAGES if "\n>>> " in page.read_text("utf-8")]
COMMANDS = [command for page in PAGES for command in commands(page)]


def name(page: Path) -> str:
    return str(page.relative_to(ROOT))


def links(page: Path) -> Iterator[tuple[str, str]]:
    """Every link to a place of our own, as (path, anchor), outside code."""
    text = re.sub(
        r"^```.*?^```$|`[^`\n]*`", "", page.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE
    )
    for target in re.findall(r"\]\(<?([^)>\s]+)", text):
        if not re.match(r"[a-z]+:", target):
            path, _, anchor = target.partition("#")
            yield unquote(path), anchor


def anchors(page: Path) -> set[str]:
    """What the headings of a page can be linked by."""
    headings = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {
        re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings
    }


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_link_leads_somewhere(page: Path) -> None:
    dead = []
    for path, anchor in links(page):
        place = (page.parent / path).resolve() if path else page
        if not place.exists() or (anchor and anchor not in anchors(place)):
            dead.append(f"{path}#{anchor}")
    assert dead == []


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_a_page_has_one_title(page: Path) -> None:
    text = re.sub(r"^(```+).*?^\1$", "", page.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    assert len(re.findall(r"^# ", text, re.MULTILINE)) == 1


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: f"{command.page}: {command.line}")
def test_a_shown_command_prints_what_the_page_shows(command: Command) -> None:
    assert run(command.line).rstrip("\n") == command.shown.rstrip("\n")


@pytest.mark.parametrize("page", SESSIONS, ids=name)
def test_a_shown_python_session_answers_as_shown(page: Path) -> None:
    results = doctest.testfile(str(page), module_relative=False, encoding="utf-8")
    assert results.attempted > 0
    assert results.failed == 0


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_words_that_promise_too_much_are_not_used(page: Path) -> None:
    # A program cannot know that nobody could be recognised; the documentation may not say it can.
    text = page.read_text("utf-8").lower()
    assert (
        re.findall(r"(?:is|are|makes? \w+) (?:hipaa[- ])?compliant|guarantees? privacy", text) == []
    )


def test_generated_pages_say_so() -> None:
    rules = sorted((ROOT / "docs" / "reference" / "rules").glob("*.md"))
    assert rules
    assert [name(page) for page in rules if not page.read_text("utf-8").startswith(GENERATED)] == []
