"""A text with the words of findings marked, however they overlap."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from bedside.check.reports.visible import cells

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bedside.check.model import Finding

_RANK = {"advise": 1, "review": 2, "block": 3}


def underlined(text: str, findings: Mapping[Finding, int], post: int) -> str:
    """The text as HTML; `findings` of this text are numbered, `post` is the number of the post.

    Each stretch is marked once, by the gravest finding over it, and a small number after a
    finding's last word leads to its reason. A finding about the whole text marks none of it.
    """
    shown = [
        _escaped(cell.shown, character) for cell, character in zip(cells(text), text, strict=True)
    ]
    placed = {f: n for f, n in findings.items() if (f.start, f.end) != (0, len(text))}
    edges = sorted({0, len(text), *(f.start for f in placed), *(f.end for f in placed)})
    pieces: list[str] = []
    for start, end in zip(edges, [*edges[1:], len(text)], strict=True):
        over = [f for f in placed if f.start <= start and end <= f.end]
        words = "".join(shown[start:end])
        if over and words:
            gravest = max((f.severity for f in over), key=_RANK.__getitem__)
            words = f'<mark class="{gravest}">{words}</mark>'
        numbers = [_number(post, n) for f, n in placed.items() if f.end == end > start]
        pieces += [words, f"<sup>{', '.join(numbers)}</sup>" if numbers else ""]
    return "".join(pieces)


def _escaped(shown: str, character: str) -> str:
    return "\n" if character == "\n" else escape(shown)


def _number(post: int, place: int) -> str:
    return f'<a href="#p{post}f{place}" aria-label="finding {place}">{place}</a>'
