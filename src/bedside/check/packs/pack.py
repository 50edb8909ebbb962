"""Reading packs, and the question which one an organisation uses."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Literal

from bedside.check.rules import BY_CODE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bedside.check.model import Organisation, Severity
    from bedside.check.rules.base import Rule

Level = Literal["block", "review", "advise", "off"]

_KEYS = {"about", "extends", "severity", "organisation_types"}
_LEVELS = {"block", "review", "advise", "off"}


class PackError(ValueError):
    """A pack that cannot be read; its text says where and what to do."""


@dataclass(frozen=True)
class Pack:
    """A pack in force: its name, and the severities it changes."""

    name: str
    about: str = ""
    levels: Mapping[str, Level] = field(default_factory=dict)

    def rules(self, by_code: Mapping[str, Rule]) -> tuple[Rule, ...]:
        """The rules this pack switches on, in the order of the registry."""
        return tuple(rule for rule in by_code.values() if self.levels.get(rule.code) != "off")

    def severity(self, rule: Rule, wished: Severity | None) -> Severity:
        """How severe a hit is: what the pack says, else the hit, else the rule."""
        level = self.levels.get(rule.code)
        if level is None or level == "off":
            return wished or rule.severity
        if wished is not None and level == "block":
            return wished
        return level


PACKS: tuple[str, ...] = (
    "us-hospital",
    "us-clinic",
    "us-dental",
    "us-behavioral-health",
    "personal",
)
_TYPES = {
    "hospital": "us-hospital",
    "clinic": "us-clinic",
    "dental": "us-dental",
    "behavioral-health": "us-behavioral-health",
    "personal": "personal",
}


def pack_for(organisation: Organisation) -> Pack:
    """The pack that an organisation's type chooses; `us-hospital` without one."""
    return load_pack(_TYPES.get(organisation.type, "us-hospital"))


@cache
def load_pack(name: str) -> Pack:
    """A pack of ours by name; PackError names the ones there are."""
    if name not in PACKS:
        known = ", ".join(PACKS)
        raise PackError(f"there is no pack “{name}”; known packs: {known}")
    text = files(__package__).joinpath(f"{name}.toml").read_text("utf-8")
    return read_pack(text, name)


def read_pack(text: str, name: str) -> Pack:
    """A pack from the text of its TOML file. PackError names the line of what is wrong."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise PackError(f"{name}: {error}") from None
    for key in table:
        if key not in _KEYS:
            raise PackError(_at(text, key, name, f"unknown key “{key}”; known: about, extends, organisation_types, [severity]"))
    levels: dict[str, Level] = {}
    if "extends" in table:
        levels.update(load_pack(str(table["extends"])).levels)
    for code, level in table.get("severity", {}).items():
        if code not in BY_CODE:
            raise PackError(_at(text, code, name, f"unknown rule “{code}”; `bedside rules` lists them"))
        if level not in _LEVELS:
            raise PackError(_at(text, code, name, f"“{level}” is not a severity; use block, review, advise or off"))
        levels[code] = level
    return Pack(name, str(table.get("about", "")), levels)


def _at(text: str, key: str, name: str, problem: str) -> str:
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip().strip('["').startswith(key):
            return f"{name}, line {number}: {problem}"
    return f"{name}: {problem}"
