"""A text under change that knows which original characters each of its own came from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Edit(NamedTuple):
    """Replace `text[start:end]` by `new`; every character of `new` stands for the whole stretch."""

    start: int
    end: int
    new: str


class Folded:
    """`text`, and where each of its characters begins and ends in the original.

    `begins` and `ends` are None while nothing has changed yet (the identity), so that a plain text
    costs nothing.
    """

    __slots__ = ("begins", "ends", "text")

    def __init__(
        self, text: str, begins: Sequence[int] | None = None, ends: Sequence[int] | None = None
    ) -> None:
        self.text = text
        self.begins = begins
        self.ends = ends

    def edited(self, edits: Iterable[Edit]) -> Folded:
        """This text after `edits`, which are in order of place and never overlap."""
        old_begins: Sequence[int] = (
            self.begins if self.begins is not None else range(len(self.text))
        )
        old_ends: Sequence[int] = (
            self.ends if self.ends is not None else range(1, len(self.text) + 1)
        )
        parts: list[str] = []
        begins: list[int] = []
        ends: list[int] = []
        at = 0
        for start, end, new in edits:
            parts.append(self.text[at:start])
            begins.extend(old_begins[at:start])
            ends.extend(old_ends[at:start])
            if new:
                parts.append(new)
                begins.extend([old_begins[start]] * len(new))
                ends.extend([old_ends[end - 1]] * len(new))
            at = end
        if at == 0:
            return self
        parts.append(self.text[at:])
        begins.extend(old_begins[at:])
        ends.extend(old_ends[at:])
        return Folded("".join(parts), begins, ends)
