"""Cues: tables of phrases that rules and judgement look for ("thank you for choosing us").

One TOML file a table: `patterns` (RE2 syntax, lower case, matched against the lower-case view)
and `about`, one sentence that says what such a phrase shows. In comes a `View`; out comes, for
each table, where its phrases stand. All tables are searched in one pass, and only the phrases
that occur are then located, so that a thousand phrases cost little more than ten.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

import re2

if TYPE_CHECKING:
    from bedside.check.text import View


class Cue(NamedTuple):
    """A phrase of a cue table as it stands in a view."""

    name: str
    start: int
    end: int


class _Book(NamedTuple):
    """All tables compiled: one set that says which occur, and each pattern to locate it."""

    which: re2.Set
    names: list[str]
    patterns: list[re2._Regexp]


@cache
def _book() -> _Book:
    options = re2.Options()
    options.max_mem = 64 << 20
    which = re2.Set.SearchSet(options)
    names: list[str] = []
    patterns: list[re2._Regexp] = []
    for table in sorted(files(__package__).iterdir(), key=lambda path: path.name):
        if not table.name.endswith(".toml"):
            continue
        for pattern in tomllib.loads(table.read_text("utf-8"))["patterns"]:
            bounded = rf"\b(?:{pattern})"
            which.Add(bounded)
            names.append(table.name.removesuffix(".toml"))
            patterns.append(re2.compile(bounded))
    which.Compile()
    return _Book(which, names, patterns)


def find_cues(view: View) -> dict[str, list[Cue]]:
    """Every cue in a view, by table, each table's left to right."""
    book = _book()
    lower = view.lower
    found: dict[str, list[Cue]] = {}
    for number in book.which.Match(lower) or ():
        name = book.names[number]
        found.setdefault(name, []).extend(
            Cue(name, match.start(), match.end()) for match in book.patterns[number].finditer(lower)
        )
    for cues in found.values():
        cues.sort(key=lambda cue: cue.start)
    return found
