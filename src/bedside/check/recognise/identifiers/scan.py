"""The `Scan` of a view: what the identifier recognisers share, found once."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from bedside.check.model import Mention
from bedside.check.recognise.identifiers.figures import find_figures
from bedside.check.recognise.identifiers.labels import find_labels
from bedside.check.recognise.identifiers.spans import Spans

if TYPE_CHECKING:
    from bedside.check.model import MentionType
    from bedside.check.recognise.identifiers.figures import Figure
    from bedside.check.recognise.identifiers.labels import Label
    from bedside.check.text import View


class Scan:
    """A view with its figures and labels, and the mentions found in it so far."""

    def __init__(self, view: View, country: str = "US") -> None:
        self.view = view
        self.text = view.text
        self.country = country
        self.found: list[Mention] = []
        self.taken = Spans()

    @cached_property
    def figures(self) -> list[Figure]:
        """Every token with a digit that nothing explained before they were first asked for."""
        return find_figures(self.view, self.taken)

    @cached_property
    def labels(self) -> list[Label]:
        """Every word that says what a number is ("MRN", "member ID"), left to right."""
        return find_labels(self.view)

    def take(
        self, kind: MentionType, start: int, end: int, value: str = "", confidence: float = 1.0
    ) -> bool:
        """Note a mention unless its stretch is taken; answer whether it was noted."""
        if end <= start or self.taken.touches(start, end):
            return False
        self.taken.add(start, end)
        self.found.append(
            Mention(kind, start, end, self.text[start:end], confidence=confidence, value=value)
        )
        return True

    def take_away(self, start: int, end: int) -> None:
        """Mark a stretch as no identifier (a study's registration number, a form's)."""
        if end > start and not self.taken.touches(start, end):
            self.taken.add(start, end)
