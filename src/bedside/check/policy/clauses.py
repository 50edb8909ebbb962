"""What a policy should speak of, and what in it may chill protected talk: the tables, read once."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

import re2

if TYPE_CHECKING:
    from collections.abc import Iterable


class Clause(NamedTuple):
    """A subject that a policy should speak of.

    `practice` is its number in the map of practices; `suggest` are words to start from. A passage
    speaks of it when every pattern of one of the groups in `when` is found in it.
    """

    key: str
    practice: int
    title: str
    suggest: str
    sources: tuple[str, ...]
    when: tuple[tuple[re2._Regexp, ...], ...]


class Chill(NamedTuple):
    """A kind of sentence that probably chills protected talk.

    It is one when it forbids something, every pattern of a group in `when` is found, and none of
    `unless` is; `why` says what is protected and `instead` gives a narrower wording.
    """

    key: str
    why: str
    instead: str
    sources: tuple[str, ...]
    when: tuple[tuple[re2._Regexp, ...], ...]
    unless: tuple[re2._Regexp, ...]


class Forms(NamedTuple):
    """Sentences that forbid, and sentences that save protected talk."""

    forbids: re2._Regexp
    permits: re2._Regexp
    saves: re2._Regexp


def _one(pattern: str) -> re2._Regexp:
    return re2.compile(rf"(?i)\b(?:{pattern})")


def _groups(groups: Iterable[Iterable[str]]) -> tuple[tuple[re2._Regexp, ...], ...]:
    return tuple(tuple(_one(pattern) for pattern in group) for group in groups)


@cache
def clauses() -> tuple[Clause, ...]:
    """Every clause, in order of its practice."""
    return tuple(
        Clause(
            row["key"],
            row["practice"],
            row["title"],
            row["suggest"],
            tuple(row.get("sources", ())),
            _groups(row["when"]),
        )
        for row in _table("clauses.toml")["clause"]
    )


@cache
def chills() -> tuple[Chill, ...]:
    """Every kind of chilling sentence, the most telling first."""
    return tuple(
        Chill(
            row["key"],
            row["why"],
            row["instead"],
            tuple(row["sources"]),
            _groups(row["when"]),
            tuple(_one(pattern) for pattern in row.get("unless", ())),
        )
        for row in _table("chills.toml")["chill"]
    )


@cache
def forms() -> Forms:
    """How sentences forbid and how they save."""
    table = _table("chills.toml")
    return Forms(_one(table["forbids"]), _one(table["permits"]), _one(table["saves"]))


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath(name).read_text("utf-8"))
