"""A table of terms as it is written down: one TOML file, one row a line, each with its source.

```toml
about = "One sentence: what such words do to a reader."
source = "plain-language-words"   # for every row that names none of its own
hashtags = true                   # also look inside joined hashtags (#MiracleCure)
fine = ["race for the cure"]      # a term that such words touch is left alone
terms = [
  { words = ["utilize", "utilizes"], instead = ["use", "uses"] },
  { pattern = "cures? (?:all|any) pains?", source = "fda-health-scams", note = "why, shortly" },
]
```

`words` are whole words as they stand in a text, `pattern` and `fine` are RE2; all are lower case,
without accents and with straight quotes, since they are matched against the text in that shape.
A pattern that begins with a letter, a figure or a bracket begins at the edge of a word; a space in
it is any space, and “ … ” is up to fifty characters of the same sentence.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import re2

from bedside.check.recognise.shape import shape_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_TABLE_KEYS = frozenset({"about", "source", "hashtags", "fine", "terms"})
_ROW_KEYS = frozenset({"words", "pattern", "instead", "source", "note"})
_ESCAPE = re.compile(r"\\.")
# A space outside a class in brackets, and a gap.
_SPACE = re.compile(r"(?P<as_is>\[(?:\\.|[^\]\\])*\]|\\.)| … |… | ")
_GAP = r"(?:(?:[^.!?\n]|\.[0-9])*?[^\w.!?\n])?"
# A long counted repeat makes a program hundreds of times as large as a free one, and the search
# slow; what is too far apart is sorted out by its length.
_COUNTED = re.compile(r"\{0,(\d+)\}\??")
_MOST_COUNTED = 8


class TableError(ValueError):
    """A table that cannot be used; its text names the table and the row."""


@dataclass(frozen=True, slots=True)
class Row:
    """One term: what to look for (RE2, bounded), what to write instead, who says so and why."""

    pattern: str
    instead: str
    source: str
    note: str


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its rows, and the phrases in which a term is left alone."""

    name: str
    about: str
    hashtags: bool
    rows: tuple[Row, ...]
    fine: tuple[str, ...]


@cache
def tables() -> Mapping[str, Table]:
    """Every table by its name."""
    found = {}
    folder = files(__package__) / "tables"
    for entry in sorted(folder.iterdir(), key=lambda path: path.name):
        if entry.name.endswith(".toml"):
            name = entry.name.removesuffix(".toml")
            found[name] = read_table(name, entry.read_text("utf-8"))
    return found


def read_table(name: str, text: str) -> Table:
    """The table that a TOML text holds. TableError names the row that cannot be used."""
    written = tomllib.loads(text)
    if unknown := written.keys() - _TABLE_KEYS:
        raise TableError(f"{name}: unknown key {min(unknown)}")
    rows = tuple(
        row
        for number, term in enumerate(written.get("terms", []), 1)
        for row in _rows(f"{name}, row {number}", term, written.get("source", ""))
    )
    fine = tuple(_usable(f"{name}, fine", pattern) for pattern in written.get("fine", []))
    return Table(name, written["about"], written.get("hashtags", False), rows, fine)


def _rows(where: str, term: Mapping[str, Any], source: str) -> Iterator[Row]:
    if unknown := term.keys() - _ROW_KEYS:
        raise TableError(f"{where}: unknown key {min(unknown)}")
    if ("words" in term) == ("pattern" in term):
        raise TableError(f"{where}: give either words or a pattern")
    source = term.get("source", source)
    if not source:
        raise TableError(f"{where}: a row without a source is an opinion")
    note, instead = term.get("note", ""), term.get("instead", "")
    if "pattern" in term:
        yield Row(_usable(where, term["pattern"]), instead, source, note)
        return
    words = _several(term["words"])
    others = _several(instead) if isinstance(instead, list) else [instead] * len(words)
    if len(others) != len(words):
        raise TableError(f"{where}: as many words to write instead as words to find")
    for phrase, other in zip(words, others, strict=True):
        yield Row(_usable(where, _pattern_of(phrase)), other, source, note)


def _several(words: str | list[str]) -> list[str]:
    return [words] if isinstance(words, str) else words


def _pattern_of(phrase: str) -> str:
    """Whole words, with any space between them, a hyphen where the text likes one."""
    escaped = [re2.escape(word) for word in shape_of(phrase).lower().split()]
    end = r"\b" if phrase[-1:].isalnum() else ""
    return r"[\s-]+".join(escaped) + end


def _free(found: re.Match[str]) -> str:
    return found[0] if int(found[1]) <= _MOST_COUNTED else "*?"


def _space(found: re.Match[str]) -> str:
    if found["as_is"]:
        return found["as_is"]
    return {" … ": rf"(?:[^\w.!?\n]{_GAP})", "… ": _GAP}.get(found[0], r"(?:\s+)")


def _usable(where: str, pattern: str) -> str:
    plain = _ESCAPE.sub("", pattern).replace("… ", "")
    if not plain.isascii() or plain != plain.lower():
        raise TableError(f"{where}: write “{pattern}” in lower case and without accents")
    spaced = _COUNTED.sub(_free, _SPACE.sub(_space, pattern))
    bounded = rf"\b(?:{spaced})" if pattern[:1].isalnum() or pattern[:1] == "(" else spaced
    try:
        re2.compile(bounded)
    except re2.error:
        raise TableError(f"{where}: “{pattern}” is no pattern of RE2") from None
    return bounded
