"""Figures: every token of a view that holds a digit, outside links, e-mails and handles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from bedside.check.recognise.identifiers.spans import Spans
    from bedside.check.text import View

_HAS_DIGIT = re.compile("[0-9]")
# What joins two parts is in neither part: plainly linear.
_TOKEN = re.compile(r"[A-Za-z0-9]+(?:[-–./:·*_][A-Za-z0-9]+)*")
_NOT_DIGIT = re.compile("[^0-9]+")


class Figure(NamedTuple):
    """A token with at least one digit, such as "413-22-8069", "B12" or "24/7"."""

    start: int
    end: int
    text: str


def digits_of(text: str) -> str:
    """The digits of `text` alone."""
    return _NOT_DIGIT.sub("", text)


def is_year(text: str) -> bool:
    """Whether `text` is a year that posts speak of (1900 to 2099)."""
    return len(text) == 4 and text.isdigit() and text[:2] in ("19", "20")


def find_figures(view: View, apart: Spans) -> list[Figure]:
    """Every figure of `view` that does not touch a stretch of `apart`."""
    text = view.text
    if not _HAS_DIGIT.search(text):
        return []
    found: list[Figure] = []
    for token in _TOKEN.finditer(text):
        written = token.group()
        if written.isalpha() or not _HAS_DIGIT.search(written):
            continue
        start, end = token.span()
        if not apart.touches(start, end):
            found.append(Figure(start, end, written))
    return found
