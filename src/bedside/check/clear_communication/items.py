"""The questions of the short form."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec

Part = Literal["core", "behaviour", "numbers", "risk"]
"""Core questions are always asked; the others where the post recommends, counts or warns."""

LABEL = (
    "A short form after the CDC Clear Communication Index, for posts. "
    "It is not the CDC's score sheet."
)


class Item(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One question: its number in the index, its part, who answers it, and its words."""

    number: int
    part: Part
    judge: Literal["machine", "reader"]
    question: str


@cache
def items() -> tuple[Item, ...]:
    """Every question of the short form, in order of number."""
    table = tomllib.loads(files(__package__).joinpath("items.toml").read_text("utf-8"))
    return tuple(msgspec.convert(row, Item) for row in table["item"])
