"""Variants of real sentences for the teacher to label: other names, other words, other cuts.

A small student learns a teacher's judgement best where texts are like those it will meet, and there
are only ten thousand labelled social posts; each variant asks the teacher something new.
"""

from __future__ import annotations

import random

import torch
import torch.nn.functional as F
from batches import VOCABULARY
from features import words
from sentences import Names, exchange

import corpus


class Neighbours:
    """Words that stand near a word in the encoder's table."""

    def __init__(self, vectors: torch.Tensor) -> None:
        self.known = [p for p in VOCABULARY if p.isalpha() and p.isascii() and len(p) > 2]
        self.place = {p: i for i, p in enumerate(self.known)}
        rows = vectors[torch.tensor([VOCABULARY[p] for p in self.known])]
        self.unit = F.normalize(rows - rows.mean(0), dim=1)
        self.found: dict[str, list[str]] = {}

    def of(self, word: str) -> list[str]:
        """Up to twelve neighbours of a word in lower case, or none."""
        if word not in self.place:
            return []
        if word not in self.found:
            near = (self.unit @ self.unit[self.place[word]]).topk(13).indices.tolist()[1:]
            self.found[word] = [self.known[i] for i in near]
        return self.found[word]


def variant(sample: corpus.Sample, names: Names, near: Neighbours, other: str) -> str:
    """One variant of a sample's text; ``other`` is a text to take words from or to append."""
    rng = names.rng
    if rng.random() < 0.6:
        sample = exchange(sample, names)
    text, at, found = "", 0, words.split(sample.text)
    inside = [any(a < w.end and w.start < b for a, b, *_ in sample.spans) for w in found]
    spare = [w.text for w in words.split(other) if w.kind == words.PLAIN] or ["the"]
    for w, named in zip(found, inside, strict=True):
        text += sample.text[at : w.start]
        new = w.text
        if w.kind == words.PLAIN and rng.random() < (0.04 if named else 0.15):
            choice = near.of(w.text.lower()) if rng.random() < 0.6 else spare
            new = rng.choice(choice) if choice else new
            new = (
                new.title()
                if w.case == words.TITLE
                else new.upper()
                if w.case == words.UPPER
                else new
            )
        text, at = text + new, w.end
    text += sample.text[at:]
    draw = rng.random()
    parts = text.split(" ")
    if draw < 0.2 and len(parts) > 5:
        first = rng.randrange(len(parts) - 3)
        return " ".join(parts[first : first + rng.randint(3, 14)])
    return f"{text} {other}" if draw < 0.3 else text


def variants(
    samples: list[corpus.Sample], vectors: torch.Tensor, times: int, rng: random.Random
) -> list[str]:
    """``times`` variants of each sample."""
    names, near = Names(rng), Neighbours(vectors)
    return [
        variant(s, names, near, rng.choice(samples).text) for _ in range(times) for s in samples
    ]
