"""The whole of a text: which mentions go together, and who was named before."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import re2

from bedside.check.generalise.general import generalise
from bedside.check.generalise.when import day
from bedside.check.generalise.who import people

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bedside.check.generalise.replacement import Replacement
    from bedside.check.generalise.who import Standing
    from bedside.check.model import Mention
    from bedside.check.recognise.reading import Reading

_LISTED = re2.compile(r"^(?:,? (?:and|&|y) |, )$")
_TO = re2.compile(r"^(?:,? (?:and|to|through|until|till|at) |, |\s*[-–—]\s*| )$")
_SHORTEST_NAME = 2


class Piece(NamedTuple):
    """A change, and the mentions it stands for."""

    change: Replacement
    mentions: tuple[Mention, ...]


def pieces(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Piece]:
    """The changes for `mentions` (in order of place): people in a row and spans of days as one."""
    seen: list[frozenset[str]] = []
    for run in _runs(reading.view.text, mentions):
        first = run[0]
        if first.type == "PERSON" and len(run) > 1:
            seen += [_names(one) for one in run]
            yield Piece(people(reading, run), tuple(run))
        elif first.type == "PERSON":
            standing = _standing(first, seen)
            seen.append(_names(first))
            yield Piece(generalise(reading, first, standing), tuple(run))
        elif first.type == "DATE":
            yield Piece(day(reading, first.start, run[-1].end), tuple(run))
        else:
            yield Piece(generalise(reading, first), tuple(run))


def _runs(text: str, mentions: Sequence[Mention]) -> Iterator[list[Mention]]:
    run: list[Mention] = []
    for mention in mentions:
        if run and not _goes_on(text, run[-1], mention):
            yield run
            run = []
        run.append(mention)
    if run:
        yield run


def _goes_on(text: str, before: Mention, mention: Mention) -> bool:
    """Whether two neighbours are one list of people or one stretch of days."""
    if before.type != mention.type or mention.start < before.end:
        return False
    between = text[before.end : mention.start]
    if mention.type == "PERSON":
        return _LISTED.match(between) is not None
    return mention.type == "DATE" and _TO.match(between) is not None


def _names(mention: Mention) -> frozenset[str]:
    words = mention.text.casefold().replace(".", " ").split()
    return frozenset(word for word in words if len(word) >= _SHORTEST_NAME)


def _standing(mention: Mention, seen: list[frozenset[str]]) -> Standing:
    if not seen:
        return "first"
    names = _names(mention)
    return "again" if any(names & earlier for earlier in seen) else "another"
