"""Overlap scores: a gold span counts as found when any predicted span of its label overlaps it."""

from __future__ import annotations

from dataclasses import dataclass

Span = tuple[int, int]


@dataclass
class Score:
    """Counts over texts; ``recall``, ``precision`` and ``f2`` come from them."""

    gold: int = 0
    found: int = 0
    said: int = 0
    right: int = 0

    def add(self, gold: list[Span], said: list[Span]) -> None:
        """Count one text."""
        self.gold += len(gold)
        self.said += len(said)
        self.found += sum(any(a < d and c < b for c, d in said) for a, b in gold)
        self.right += sum(any(a < d and c < b for c, d in gold) for a, b in said)

    @property
    def recall(self) -> float:
        """Share of the gold spans that were found."""
        return self.found / self.gold if self.gold else 0.0

    @property
    def precision(self) -> float:
        """Share of the said spans that are right."""
        return self.right / self.said if self.said else 0.0

    @property
    def f2(self) -> float:
        """Both in one, recall weighing four times as much."""
        p, r = self.precision, self.recall
        return 5 * p * r / (4 * p + r) if p + r else 0.0

    def __str__(self) -> str:
        figures = f"R {self.recall:.3f} P {self.precision:.3f} F2 {self.f2:.3f}"
        return f"{figures} ({self.gold} gold, {self.said} said)"
