"""Where the terms of all tables stand in a view: one pass for all, then each that occurs."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import re2

from bedside.check.recognise.shape import shape_of
from bedside.check.recognise.terms.atoms import known_atoms
from bedside.check.recognise.terms.table import tables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bedside.check.recognise.terms.table import Row, Table
    from bedside.check.text import View

_MEMORY = 64 << 20  # bytes for the automaton of all atoms
_BARE_MEMORY = 8 << 20  # and of the few patterns without any
_LONGEST = 200  # characters of a term: what is farther apart does not belong together


class Term(NamedTuple):
    """A term as it stands in a view: the table it is of, its place, and what its row says."""

    table: str
    start: int
    end: int
    instead: str = ""
    source: str = ""
    note: str = ""


class _Entry(NamedTuple):
    """One pattern of the book; `row` is None for a phrase in which a term is left alone."""

    table: Table
    pattern: str
    row: Row | None


class _Book(NamedTuple):
    """Which atoms there are, and for each the entries that ask for it, with the set it is of.

    `whole` is, for each entry, the sum of all its sets (as bits). `bare` are the entries without
    any; they are few, so that `bare_set` may search for all of them at once.
    """

    atoms: re2.Set
    asked: list[list[tuple[int, int]]]
    whole: list[int]
    bare: list[int]
    bare_set: re2.Set
    entries: list[_Entry]


@cache
def _book() -> _Book:
    entries = [
        entry
        for table in tables().values()
        for entry in (
            *(_Entry(table, row.pattern, row) for row in table.rows),
            *(_Entry(table, pattern, None) for pattern in table.fine),
        )
    ]
    by_atom: dict[str, list[tuple[int, int]]] = {}
    whole = []
    for number, entry in enumerate(entries):
        needs = known_atoms(entry.pattern)
        whole.append((1 << len(needs)) - 1)
        for place, strings in enumerate(needs):
            for atom in strings:
                by_atom.setdefault(atom, []).append((number, 1 << place))
    bare = [number for number, bits in enumerate(whole) if not bits]
    which = _set_of((re2.escape(atom) for atom in by_atom), _MEMORY)
    bare_set = _set_of((entries[number].pattern for number in bare), _BARE_MEMORY)
    return _Book(which, list(by_atom.values()), whole, bare, bare_set, entries)


def _set_of(patterns: Iterable[str], memory: int) -> re2.Set:
    options = re2.Options()
    options.max_mem = memory
    several = re2.Set.SearchSet(options)
    for pattern in patterns:
        several.Add(pattern)
    several.Compile()
    return several


@cache
def _compiled(pattern: str) -> re2._Regexp:
    # Only for a pattern that occurs: compiling thousands would cost more than most runs do.
    return re2.compile(pattern)


def find_terms(view: View) -> dict[str, list[Term]]:
    """Every term in a view, by table, each table's left to right and none overlapping another."""
    book = _book()
    tags = _Tags(view)
    text = shape_of(view.lower).encode("ascii")
    found: dict[str, list[Term]] = {}
    fine: dict[str, list[tuple[int, int]]] = {}
    for number in _worth(book, text + b"\n" + tags.text if tags.text else text):
        table, pattern, row = book.entries[number]
        compiled = _compiled(pattern)
        places = [match.span() for match in compiled.finditer(text)]
        if tags.text and table.hashtags:
            places += [tags.place(*match.span()) for match in compiled.finditer(tags.text)]
        for start, end in places:
            if row is None:
                fine.setdefault(table.name, []).append((start, end))
            elif end - start <= _LONGEST:
                term = Term(table.name, start, end, row.instead, row.source, row.note)
                found.setdefault(table.name, []).append(term)
    return {name: _settled(terms, fine.get(name, [])) for name, terms in found.items()}


def _worth(book: _Book, text: bytes) -> list[int]:
    """The entries whose pattern may match: those that find one atom of each of their sets.

    Of those without atoms, the ones that do match.
    """
    seen: dict[int, int] = {}
    for atom in book.atoms.Match(text) or ():
        for number, bit in book.asked[atom]:
            seen[number] = seen.get(number, 0) | bit
    whole = book.whole
    found = [one for one, bits in seen.items() if bits == whole[one]]
    found += [book.bare[place] for place in book.bare_set.Match(text) or ()]
    return sorted(found)


def _settled(terms: list[Term], fine: list[tuple[int, int]]) -> list[Term]:
    """The terms in order: none that a fine phrase touches, the longest of those that overlap."""
    kept: list[Term] = []
    for term in sorted(terms, key=lambda one: (one.start, -one.end)):
        if kept and term.start < kept[-1].end:
            continue
        if not any(start < term.end and term.start < end for start, end in fine):
            kept.append(term)
    return kept


class _Tags:
    """The joined hashtags of a view as phrases ("miracle cure"), with the way back."""

    def __init__(self, view: View) -> None:
        words = [tag.words for tag in view.hashtags if len(tag.words) > 1]
        phrases = [shape_of(" ".join(word.lower for word in several)) for several in words]
        self.text = "\n".join(phrases).encode("ascii")
        self._words: list[tuple[int, int, int, int]] = []
        at = 0
        for several in words:
            for word in several:
                size = len(word.lower)
                self._words.append((at, at + size, word.start, word.end))
                at += size + 1

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where the words under text[start:end] stand in the view."""
        under = [word for word in self._words if word[0] < end and start < word[1]]
        return (under[0][2], under[-1][3]) if under else (0, 0)
