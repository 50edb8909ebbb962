"""The texts the engines read, each with the spans a person marked in it."""

from __future__ import annotations

from dataclasses import dataclass, replace

Span = tuple[str, int, int]
"""A mention: its type in Bedside's vocabulary, first and last-plus-one code point."""


@dataclass(frozen=True, slots=True)
class Example:
    """One text of a labelled set.

    `gold` are the marked mentions. `neutral` are stretches that count neither
    for nor against an engine (handles, forms of address): naming them is
    neither right nor wrong.
    """

    id: str
    text: str
    gold: tuple[Span, ...]
    neutral: tuple[tuple[int, int], ...] = ()


def lower_cased(examples: list[Example]) -> list[Example]:
    """Return the same examples in lower case, without those whose length changes.

    A few letters grow when lowered, and the marked offsets would then be wrong.
    """
    return [
        replace(example, text=example.text.lower())
        for example in examples
        if len(example.text.lower()) == len(example.text)
    ]
