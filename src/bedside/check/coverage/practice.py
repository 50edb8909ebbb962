"""The practices: what a healthcare social media desk does, and what of it is there."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec

PracticeType = Literal["rule", "feature", "default", "report", "card"]


class Practice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One practice: its number, what it asks, how it ends up in the product, and what covers it."""

    number: int
    title: str
    types: tuple[PracticeType, ...]
    rules: tuple[str, ...] = ()
    tools: tuple[str, ...] = ()
    desk: str = ""
    later: str = ""


class PracticeGroup(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The practices of one subject."""

    title: str
    practices: tuple[Practice, ...]


@cache
def practice_groups() -> tuple[PracticeGroup, ...]:
    """Every practice by subject, in order of number."""
    folder = files(__package__).joinpath("practices")
    tables = sorted(folder.iterdir(), key=lambda path: path.name)
    return tuple(
        msgspec.convert(tomllib.loads(table.read_text("utf-8")), PracticeGroup)
        for table in tables
        if table.name.endswith(".toml")
    )
