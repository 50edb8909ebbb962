"""A new rule on disk: refused, or written whole."""

from __future__ import annotations

import re
from pathlib import Path
from string import Template

from bedside import __version__
from bedside.check.rules.base import FAMILY_ROOMS
from bedside.check.rules.scaffold.registry import NoList, with_rule

TEMPLATES = Path(__file__).parent
LONGEST_NAME = 36
"""Letters of a name: a longer one would not fit its import on one line."""

_CODE = re.compile(r"(?P<family>[A-Z]{3})(?!000)\d{3}")
_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


class Refusal(ValueError):
    """Why a rule cannot be started, in one line that says what to do."""


def new_rule(code: str, name: str, rules: Path) -> list[Path]:
    """Start the rule `code` called `name` under the folder `rules`; the files written or changed.

    Raises Refusal, before anything is written, for a code or name of the wrong shape or in use,
    and for a family that has no folder or no list.
    """
    room = _room(code, rules)
    _refuse_name(name)
    _refuse_used(code, name, rules)
    registry = room / "__init__.py"
    stem = f"{code.lower()}_{name.replace('-', '_')}"
    try:
        listed = with_rule(registry.read_text(encoding="utf-8"), code, stem, room.name)
    except NoList as problem:
        raise Refusal(f"{registry} {problem}") from None
    words = {"code": code, "name": name, "since": ".".join(__version__.split(".")[:2])}
    texts = {
        room / f"{stem}.py": _filled("rule.py.txt", words),
        room / f"{stem}.md": _filled("page.md.txt", words),
        registry: listed,
    }
    for path, text in texts.items():
        path.write_text(text, encoding="utf-8")
    return list(texts)


def _room(code: str, rules: Path) -> Path:
    shape = _CODE.fullmatch(code)
    if shape is None:
        raise Refusal(f"“{code}” is no code: it is three capitals and three figures, like PHI099.")
    family = shape["family"]
    if family not in FAMILY_ROOMS:
        known = ", ".join(sorted(FAMILY_ROOMS))
        raise Refusal(
            f"There is no family {family} (there is {known}): "
            "give it a folder and a line in FAMILY_ROOMS first."
        )
    return rules / FAMILY_ROOMS[family]


def _refuse_name(name: str) -> None:
    if not _NAME.fullmatch(name):
        raise Refusal(f"“{name}” is no name: it is small words with hyphens, like some-name.")
    if len(name) > LONGEST_NAME:
        raise Refusal(f"“{name}” has {len(name)} letters: {LONGEST_NAME} are the most.")


def _refuse_used(code: str, name: str, rules: Path) -> None:
    for path in sorted(rules.glob("*/*_*.py")):
        taken, _, words = path.stem.partition("_")
        called = words.replace("_", "-")
        if taken == code.lower():
            raise Refusal(f"{code} is {called}; a code is permanent, so take the next free one.")
        if called == name:
            raise Refusal(f"{name} is what {taken.upper()} is called: find another name.")


def _filled(template: str, words: dict[str, str]) -> str:
    text = (TEMPLATES / template).read_text(encoding="utf-8")
    return Template(text).substitute(words)
