"""Digits that are spelled out or spaced out ("five five five 0 1 2 3", "5 5 5 - 0 1 9 9")."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import re2

from bedside.check.text.folded import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

_DIGIT = {
    "zero": "0", "oh": "0", "one": "1", "two": "2", "three": "3", "four": "4",
    "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
}  # fmt: skip
_TIMES = {"double": 2, "triple": 3}
_FEWEST = 7  # digits: fewer is a count or a score, not a number somebody can be reached by
_NAMES = tuple(name for name in _DIGIT if name != "oh")
_ITEM = "|".join((*_DIGIT, *_TIMES, "[0-9]+"))
_RUN = re2.compile(rf"(?i)\b(?:{_ITEM})(?:[\s,.\-–]{{1,3}}(?:{_ITEM})){{2,}}\b")
_PART = re.compile(r"[A-Za-z]+|[0-9]+|[^A-Za-z0-9]+")

_SPACED = re.compile(r"(?<![0-9])[0-9](?:[\s._\-–·]{1,3}[0-9](?![0-9])){6,}")
_MOST_BREAKS = 4  # places where a spaced-out number is cut into groups


def may_have_spelled_digits(text: str) -> bool:
    """Whether at least one digit is spelled out and could start a number."""
    lower = text.lower()
    names = [name for name in _NAMES if name in lower]
    return len(names) > 1 or (len(names) == 1 and lower.count(names[0]) > 1)


def digit_edits(text: str) -> Iterator[Edit]:
    """Fold each run of spelled-out digits that makes a number of seven digits or more."""
    for run in _RUN.finditer(text):
        parts = [(p.start() + run.start(), p.group()) for p in _PART.finditer(run.group())]
        spelled = sum(part.lower() in _DIGIT for _, part in parts)
        digits = _digits(parts)
        if spelled < 2 or len(digits) < _FEWEST or _is_count(digits):
            continue
        yield from _folded(parts)


def _folded(parts: list[tuple[int, str]]) -> Iterator[Edit]:
    times, since = 1, -1
    for number, (at, part) in enumerate(parts):
        lower = part.lower()
        if lower in _TIMES:
            times, since = _TIMES[lower], at
        elif lower in _DIGIT:
            yield Edit(since if since >= 0 else at, at + len(part), _DIGIT[lower] * times)
            times, since = 1, -1
        elif part.isdigit():
            continue
        elif since < 0 and 0 < number < len(parts) - 1:
            # A dash or comma stays as a dash, so that the number still shows its shape.
            yield Edit(at, at + len(part), "-" if part.strip(" .\n\t") else "")


def _digits(parts: list[tuple[int, str]]) -> str:
    """The digits that a run says, "double" and "triple" counted."""
    said, times = "", 1
    for _, part in parts:
        lower = part.lower()
        if lower in _TIMES:
            times = _TIMES[lower]
        elif part.isdigit() or lower in _DIGIT:
            said, times = said + _DIGIT.get(lower, part) * times, 1
    return said


def _is_count(digits: str) -> bool:
    return digits in "0123456789012345678910" or digits in "109876543210"


def may_have_spaced_digits(digits: list[tuple[int, int]]) -> bool:
    """Whether enough of the stretches of digits are single ones."""
    return len(digits) >= _FEWEST and sum(end - start == 1 for start, end in digits) >= _FEWEST


def spacing_edits(text: str) -> Iterator[Edit]:
    """Close up each run of seven single digits or more that stand apart."""
    for run in _SPACED.finditer(text):
        gaps = [
            (p.start() + run.start(), p.end() + run.start(), p.group())
            for p in re.finditer(r"[^0-9]+", run.group())
        ]
        usual, often = Counter(gap for _, _, gap in gaps).most_common(1)[0]
        others = len(gaps) - often
        # A tennis match ("6-4 6-3 6-2 6-1") changes its gap at every step; a number does not.
        if others > _MOST_BREAKS or others * 2 > often:
            continue
        if _is_count(re.sub(r"[^0-9]", "", run.group())):
            continue
        for start, end, gap in gaps:
            yield Edit(start, end, "" if gap == usual else "-")
