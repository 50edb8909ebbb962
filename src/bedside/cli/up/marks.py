"""A text as HTML with the found words marked."""

from __future__ import annotations

from collections import Counter, defaultdict
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bedside.check.model import Finding


def marked(text: str, findings: Sequence[Finding]) -> str:
    """`text` escaped, with each stretch that has a finding in a `<mark>` of its gravest severity.

    Findings about the whole text mark nothing: a page that is all yellow says nothing.
    """
    placed = [f for f in findings if f.start < f.end and (f.start, f.end) != (0, len(text))]
    changes: defaultdict[int, Counter[str]] = defaultdict(Counter, {0: Counter()})
    changes[len(text)].update()
    for finding in placed:
        changes[finding.start][finding.severity] += 1
        changes[finding.end][finding.severity] -= 1
    over: Counter[str] = Counter()
    parts = []
    for start, end in pairwise(sorted(changes)):
        over.update(changes[start])
        worst = next((level for level in ("block", "review", "advise") if over[level] > 0), None)
        words = escape(text[start:end])
        parts.append(f'<mark class="{worst}">{words}</mark>' if worst else words)
    return "".join(parts)
