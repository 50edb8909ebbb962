"""A pack as it is written down: one TOML file, each key looked at, nothing inherited yet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, get_args

from bedside.check.intake.problem import InputProblem
from bedside.check.intake.toml import line_of, read_toml
from bedside.check.intake.wording import close_to, plainly

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

Level = Literal["block", "review", "advise", "off"]
Fetch = Callable[[str, str], tuple[str, str]]

LEVELS: tuple[str, ...] = get_args(Level)
_SHOULD_BE = {
    "about": "text in quotes",
    "extends": "text in quotes",
    "organisation_types": "a list of texts",
    "severity": 'a table: [severity], then lines like PHI001 = "review"',
}
_KEYS = tuple(_SHOULD_BE)


class PackError(InputProblem):
    """A pack that cannot be read; its text says where and what to do."""


@dataclass(frozen=True)
class Written:
    """What one pack file says by itself. `extends_line` is where `extends` stands."""

    name: str
    about: str
    extends: str
    extends_line: int | None
    organisation_types: tuple[str, ...]
    levels: Mapping[str, Level]


def parse_pack(text: str, name: str, codes: Container[str]) -> Written:
    """The pack that `text` writes down. PackError, with file and line, for what does not belong.

    `codes` are the rules there are.
    """
    try:
        table = read_toml(text)
    except InputProblem as broken:
        raise PackError(broken.problem, broken.line, name) from None
    for problem, path in _problems(table, codes):
        raise PackError(problem, line_of(text, path), name)
    return Written(
        name=name,
        about=table.get("about", ""),
        extends=table.get("extends", ""),
        extends_line=line_of(text, ["extends"]) if "extends" in table else None,
        organisation_types=tuple(table.get("organisation_types", [])),
        levels=table.get("severity", {}),
    )


def _problems(table: dict[str, Any], codes: Container[str]) -> Iterator[tuple[str, list[str]]]:
    """What does not belong in a pack's table, each with the path of its key."""
    for key, value in table.items():
        if key not in _KEYS:
            hint = "; put it below [severity]" if key in codes else close_to(key, _KEYS)
            yield f"unknown key “{plainly(key)}”{hint}", [key]
        elif not _is_right(key, value):
            yield f"“{key}” must be {_SHOULD_BE[key]}", [key]
    for code, level in table.get("severity", {}).items():
        if code not in codes:
            yield f"unknown rule “{plainly(code)}”; `bedside rules` lists them", ["severity", code]
        elif level not in LEVELS:
            levels = ", ".join(LEVELS)
            yield f"“{plainly(str(level))}” is not a severity; use {levels}", ["severity", code]


def _is_right(key: str, value: Any) -> bool:
    if key == "organisation_types":
        return isinstance(value, list) and all(isinstance(one, str) for one in value)
    return isinstance(value, dict if key == "severity" else str)
