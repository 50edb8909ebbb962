"""A policy as sentences: wrapped lines joined, each point of a list with what leads it in."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from bedside.check.text.sentences import find_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

_EDGE = re.compile(r"\n[ \t\r]*(?:\n[ \t\r]*)+|\n(?=[ \t]*#{1,6} )|(?<=\n)(?=[ \t]*\|)")
_POINT = re.compile(r"(?m)^[ \t>]*(?:[-*•–·▪●○]|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)])[ \t]+")
_TITLE = re.compile(r"^[ \t]*#{1,6} .*$", re.MULTILINE)


class Sentence(NamedTuple):
    """A sentence or a point: where it stands, its words on one line, and what leads it in.

    `lead` is the sentence before a list ("Employees may not:"), empty elsewhere.
    """

    start: int
    end: int
    words: str
    lead: str

    @property
    def whole(self) -> str:
        """What it says together with its lead."""
        return f"{self.lead} {self.words}" if self.lead else self.words


def sentences(text: str) -> Iterator[Sentence]:
    """Every sentence of a policy, in order."""
    lead = ""
    for start, end, is_point in _blocks(text):
        joined = text[start:end].replace("\n", " ").replace("\r", " ")
        last = ""
        for found in find_sentences(joined):
            last = " ".join(joined[found.start : found.end].split())
            yield Sentence(start + found.start, start + found.end, last, lead if is_point else "")
        if last.endswith(":"):
            lead = f"{lead} {last}".strip() if is_point else last
        elif not is_point:
            lead = ""


def _blocks(text: str) -> Iterator[tuple[int, int, bool]]:
    """Titles, paragraphs and the points of lists, as (start, end, whether it is a point)."""
    edges = [0, *(edge.end() for edge in _EDGE.finditer(text)), len(text)]
    for begins, end in pairwise(edges):
        title = _TITLE.match(text, begins, end)
        start = title.end() if title else begins
        if title:
            yield begins, start, False
        points = list(_POINT.finditer(text, start, end))
        first = points[0].start() if points else end
        if text[start:first].strip():
            yield start, first, False
        stops = [*(point.start() for point in points[1:]), end]
        for mark, stop in zip(points, stops, strict=False):
            if text[mark.end() : stop].strip():
                yield mark.end(), stop, True
