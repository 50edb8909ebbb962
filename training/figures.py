"""Scores of word probabilities on the development parts, before any export."""

from __future__ import annotations

import evaluate
from batches import Item
from features import words

import corpus
from bedside.check.recognise.people.spans import join


class Part:
    """Samples of a held-out part in one form, with their items."""

    def __init__(self, part: str, natural: bool = True, lower: bool = False) -> None:
        self.samples = [corpus.sample(t, s, natural) for s, t in corpus.held_out(part)]
        if lower:
            self.samples = [
                corpus.Sample(evaluate._lower(s.text), s.spans, s.source) for s in self.samples
            ]
        self.items = [Item(s) for s in self.samples]

    def score(self, probabilities, thresholds=(0.4, 0.4, 0.4), handles=False):
        """Scores by label at these thresholds."""
        said = {}
        for sample, p in zip(self.samples, probabilities, strict=True):
            said[sample.text] = join(
                words.split(sample.text)[: len(p)], p.tolist(), thresholds, handles
            )
        return evaluate.count(self.samples, said.__getitem__, handles)


def best(parts: list[tuple[Part, list]], label: int, floor: float = 0.66) -> float:
    """The threshold of a label with the best mean F2; each part has a precision of ``floor``."""
    found = []
    for step in range(12, 62, 2):
        at = [0.4, 0.4, 0.4]
        at[label] = step / 100
        scores = [part.score(p, tuple(at))[corpus.LABELS[label]] for part, p in parts]
        if min(s.precision for s in scores) >= floor:
            found.append((sum(s.f2 for s in scores), step / 100))
    return max(found)[1] if found else 0.5
