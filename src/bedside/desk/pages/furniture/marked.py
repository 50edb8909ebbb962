"""A text cut into stretches, each with the gravest finding that lies over it."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bedside.check.model import Finding

_GRAVEST_FIRST = ("block", "review", "advise")


@dataclass(frozen=True)
class Stretch:
    """Some of the text, and the severity over it ("" where nothing was found)."""

    text: str
    severity: str = ""


def marked(text: str, findings: Sequence[Finding], field: str = "text") -> list[Stretch]:
    """The whole text in stretches, in order.

    A finding about the whole text marks nothing: a page that is all underlined says nothing.
    """
    placed = [
        found
        for found in findings
        if found.field == field
        and found.start < found.end
        and (found.start, found.end) != (0, len(text))
    ]
    changes: defaultdict[int, Counter[str]] = defaultdict(Counter, {0: Counter()})
    changes[len(text)].update()
    for found in placed:
        changes[found.start][found.severity] += 1
        changes[found.end][found.severity] -= 1
    over: Counter[str] = Counter()
    stretches = []
    for start, end in pairwise(sorted(changes)):
        over.update(changes[start])
        worst = next((level for level in _GRAVEST_FIRST if over[level] > 0), "")
        stretches.append(Stretch(text[start:end], worst))
    return stretches
