"""The shipped model in numpy: word vectors by table and cache, then four convolutions over neighbours.

``training/student.py`` is the same model in torch; ``training/export.py`` writes the weights read here.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from . import pieces
from .words import KINDS, LINK, Word

Floats = NDArray[np.float32]

WEIGHTS = Path(__file__).parent / "weights.npz"
PIECES = Path(__file__).parent / "pieces.txt"
DILATIONS = (1, 1, 2, 4)
CHUNK, MARGIN = 160, 20  # words read at once, and words of context on either side of a chunk
MOST_CACHED = 20_000  # words; at 512 bytes a vector about 10 MB


class Network:
    """Weights and the cache of word vectors; one instance serves the process (see ``load``)."""

    def __init__(self, weights: dict[str, NDArray[Any]], vocabulary: dict[str, int]) -> None:
        self.vocabulary = vocabulary
        self.tables = {n: (weights[n], weights[n + ".scale"]) for n in ("first", "run")}
        self.lists: list[NDArray[np.uint32]] = [weights[n] for n in ("given", "family", "town")]
        full = {n: w.astype(np.float32) for n, w in weights.items() if w.dtype == np.float16}
        self.full: dict[str, Floats] = full
        self.near = [full[f"near.{i}"] for i in range(len(DILATIONS))]
        self.back = [full[f"back.{i}"] for i in range(len(DILATIONS))]
        self.thresholds = tuple(float(t) for t in weights["thresholds"])
        self.width = int(full["head"].shape[0])
        self._vectors: dict[tuple[str, int, int], Floats] = {}

    def probabilities(self, words: list[Word]) -> Floats:
        """Class probabilities, one row of seven a word; long texts are read in chunks with a margin."""
        if len(words) <= CHUNK + 2 * MARGIN:
            return self._read(words) if words else np.zeros((0, 7), np.float32)
        rows = []
        for start in range(0, len(words), CHUNK):
            before = min(start, MARGIN)
            part = self._read(words[start - before : start + CHUNK + MARGIN])
            rows.append(part[before : before + CHUNK])
        return np.concatenate(rows)

    def _read(self, words: list[Word]) -> Floats:
        count = len(words)
        x = np.zeros((count + 8, self.width), np.float32)
        middle = x[4 : 4 + count]
        for row, word in zip(middle, words, strict=True):
            row[:] = self.vector(word)
        for i, reach in enumerate(DILATIONS):
            sides = (x[4 - reach : 4 - reach + count], middle, x[4 + reach : 4 + reach + count])
            hidden = np.concatenate(sides, axis=1) @ self.near[i]
            hidden += self.full[f"near.{i}.bias"]
            np.maximum(hidden, 0.0, out=hidden)
            middle += hidden @ self.back[i]
            middle += self.full[f"back.{i}.bias"]
            if i == 1:
                whole = middle.mean(axis=0) @ self.full["all"] + self.full["all.bias"]
                middle += np.maximum(whole, 0.0)
        logits = middle @ self.full["head"] + self.full["head.bias"]
        logits -= logits.max(axis=1, keepdims=True)
        np.exp(logits, out=logits)
        logits /= logits.sum(axis=1, keepdims=True)
        return logits  # type: ignore[no-any-return]

    def vector(self, word: Word) -> Floats:
        """The vector of one word by itself, cached."""
        key = (word.text, word.case, word.kind) if len(word.text) <= pieces.LONGEST else (word.text[: pieces.LONGEST], word.case, word.kind)
        found = self._vectors.get(key)
        if found is None:
            if len(self._vectors) >= MOST_CACHED:
                self._vectors.clear()
            found = self._vectors[key] = self._vector(*key)
        return found

    def _vector(self, text: str, case: int, kind: int) -> Floats:
        if kind == LINK:
            cut, runs, bits = [self.vocabulary["[unused0]"]], [0], 0
        else:
            bare = pieces.plain(text)
            cut, runs = pieces.cut(bare, self.vocabulary), pieces.runs(bare)
            bits = self._listed(bare) if len(bare) > 1 else 0
        first = self._rows("first", cut)
        rest = first[1:].mean(axis=0) if len(cut) > 1 else np.zeros_like(first[0])
        form, listed = self.full["form"][case * KINDS + kind], self.full["listed"][bits]
        v = np.concatenate((first[0], rest, self._rows("run", runs).mean(axis=0), form, listed))
        v = np.maximum(v @ self.full["mix1"] + self.full["mix1.bias"], 0.0)
        v = v @ self.full["mix2"] + self.full["mix2.bias"]
        v = (v - v.mean()) / np.sqrt(v.var() + 1e-5)
        return (v * self.full["norm"] + self.full["norm.bias"]).astype(np.float32)

    def _rows(self, table: str, numbers: list[int]) -> Floats:
        whole, scale = self.tables[table]
        return whole[numbers].astype(np.float32) * scale[numbers, None].astype(np.float32)

    def _listed(self, bare: str) -> int:
        number = np.uint32(pieces.fingerprint(bare))
        bits = 0
        for i, names in enumerate(self.lists):
            at = int(names.searchsorted(number))
            bits |= (at < len(names) and names[at] == number) << i
        return bits


@cache
def load() -> Network:
    """The shipped network, read once."""
    with np.load(WEIGHTS) as file:
        weights = {name: file[name] for name in file.files}
    lines = PIECES.read_text(encoding="utf-8").split("\n")
    return Network(weights, {piece: number for number, piece in enumerate(lines) if piece})
