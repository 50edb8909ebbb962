"""The shipped model in numpy: word vectors by table and cache, then convolutions over neighbours.

``training/student.py`` is the same model in torch; ``training/export.py`` writes the weights.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bedside.check.recognise.people import pieces
from bedside.check.recognise.people.words import KINDS, LINK, Word

Floats = NDArray[np.float32]
Key = tuple[str, int, int]

WEIGHTS = Path(__file__).parent / "weights.npz"
PIECES = Path(__file__).parent / "pieces.txt"
DILATIONS = (1, 1, 2, 4)
REACH = max(DILATIONS)
CHUNK, MARGIN = 160, 20  # words read at once, and words of context on either side of a chunk
MOST_CACHED = 8_000  # words; at 2 KB a word 16 MB


class Network:
    """Weights and the cache of word vectors; one instance serves the process (see ``load``)."""

    def __init__(self, weights: dict[str, NDArray[Any]], vocabulary: dict[str, int]) -> None:
        self.vocabulary = vocabulary
        self.tables = {
            n: (weights[n], weights[n + ".scale"].astype(np.float32)) for n in ("first", "run")
        }
        self.listed: NDArray[np.uint32] = weights["names"]
        self.lists: NDArray[np.uint8] = weights["names.bits"]
        self.full: dict[str, Floats] = {
            n: w.astype(np.float32) for n, w in weights.items() if w.dtype == np.float16
        }
        self.layers = [
            tuple(self.full[f"{n}.{i}{part}"] for n in ("near", "back") for part in ("", ".bias"))
            for i in range(len(DILATIONS))
        ]
        self.thresholds = tuple(float(t) for t in weights["thresholds"])
        self.width = int(self.full["head"].shape[0])
        # What a word adds to the first layer's sums does not depend on its neighbours, so that it
        # is cached with the word: three products, for the word as left, middle and right one.
        self._first_layer: Floats = np.concatenate(np.split(self.layers[0][0], 3), axis=1)
        self._known: dict[Key, int] = {}
        self._vectors = np.zeros((0, 4 * self.width), np.float32)

    def probabilities(self, words: list[Word]) -> Floats:
        """Class probabilities, seven a word; a long text is read in chunks with a margin."""
        if not words:
            return np.zeros((0, 7), np.float32)
        if len(words) <= CHUNK + 2 * MARGIN:
            return self._read(words)
        rows = []
        for start in range(0, len(words), CHUNK):
            before = min(start, MARGIN)
            part = self._read(words[start - before : start + CHUNK + MARGIN])
            rows.append(part[before : before + CHUNK])
        return np.concatenate(rows)

    def _read(self, words: list[Word]) -> Floats:
        count, width = len(words), self.width
        rows = self._look_up([(w.text[: pieces.LONGEST], w.case, w.kind) for w in words])
        x = np.zeros((count + 2 * REACH, width), np.float32)
        middle = x[REACH : REACH + count]
        middle[:] = rows[:, :width]
        for i, (near, near_bias, back, back_bias) in enumerate(self.layers):
            if i == 0:
                hidden = rows[:, 2 * width : 3 * width] + near_bias
                hidden[1:] += rows[:-1, width : 2 * width]
                hidden[:-1] += rows[1:, 3 * width :]
            else:
                left, right = REACH - DILATIONS[i], REACH + DILATIONS[i]
                sides = (x[left : left + count], middle, x[right : right + count])
                hidden = np.concatenate(sides, axis=1) @ near
                hidden += near_bias
            np.maximum(hidden, 0.0, out=hidden)
            middle += hidden @ back
            middle += back_bias
            if i == 1:
                whole = np.add.reduce(middle) @ self.full["all"] / count + self.full["all.bias"]
                middle += np.maximum(whole, 0.0)
        logits: Floats = middle @ self.full["head"]
        logits += self.full["head.bias"]
        logits -= np.maximum.reduce(logits, axis=1, keepdims=True)
        np.exp(logits, out=logits)
        logits /= np.add.reduce(logits, axis=1, keepdims=True)
        return logits

    def _look_up(self, keys: list[Key]) -> Floats:
        """Rows of words by themselves: the vector, then its part in the first layer's sums.

        Words that are not in the cache are made in one go.
        """
        known = self._known
        numbers = [known.get(key, -1) for key in keys]
        if -1 in numbers:
            fresh = dict.fromkeys(k for k, n in zip(keys, numbers, strict=True) if n < 0)
            if len(known) + len(fresh) > MOST_CACHED:
                known.clear()
                fresh = dict.fromkeys(keys)
            start = len(known)
            self._grow(start + len(fresh))
            made = self._make(list(fresh))
            rows = self._vectors[start : start + len(fresh)]
            rows[:, : self.width] = made
            rows[:, self.width :] = made @ self._first_layer
            known.update(zip(fresh, range(start, start + len(fresh)), strict=True))
            numbers = [known[key] for key in keys]
        taken: Floats = self._vectors[numbers]
        return taken

    def _grow(self, wanted: int) -> None:
        if wanted > len(self._vectors):
            more = np.zeros((min(2 * wanted + 1000, MOST_CACHED), 4 * self.width), np.float32)
            more[: len(self._vectors)] = self._vectors
            self._vectors = more

    def _make(self, keys: list[Key]) -> Floats:
        bare = ["" if kind == LINK else pieces.plain(text) for text, _, kind in keys]
        link = [self.vocabulary["[unused0]"]]
        cuts = [pieces.cut(b, self.vocabulary) if b else link for b in bare]
        first = self._rows("first", [c[0] for c in cuts])
        rest = self._means("first", [c[1:] for c in cuts])
        run = self._means("run", [pieces.runs(b) if b else [0] for b in bare])
        form = self.full["form"][[case * KINDS + kind for _, case, kind in keys]]
        listed = self.full["listed"][self._bits(bare)]
        v = np.concatenate((first, rest, run, form, listed), axis=1)
        v = np.maximum(v @ self.full["mix1"] + self.full["mix1.bias"], 0.0)
        v = v @ self.full["mix2"] + self.full["mix2.bias"]
        v -= v.mean(axis=1, keepdims=True)
        v /= np.sqrt((v * v).mean(axis=1, keepdims=True) + 1e-5)
        made: Floats = v * self.full["norm"] + self.full["norm.bias"]
        return made

    def _rows(self, table: str, numbers: list[int]) -> Floats:
        whole, scale = self.tables[table]
        rows: Floats = whole[numbers].astype(np.float32)
        rows *= scale[numbers, None]
        return rows

    def _means(self, table: str, lists: list[list[int]]) -> Floats:
        """The mean row of each list of row numbers; zeros for an empty list."""
        means = np.zeros((len(lists), self.tables[table][0].shape[1]), np.float32)
        full = [i for i, row in enumerate(lists) if row]
        if full:
            counts = np.array([len(lists[i]) for i in full])
            rows = self._rows(table, [number for row in lists for number in row])
            sums = np.add.reduceat(rows, np.cumsum(counts) - counts)
            means[full] = sums / counts[:, None]
        return means

    def _bits(self, bare: list[str]) -> list[int]:
        """Which lists of names hold each word: 1 given names, 2 family names, 4 towns."""
        wanted = np.array([pieces.fingerprint(b) for b in bare], np.uint32)
        at = np.minimum(self.listed.searchsorted(wanted), len(self.listed) - 1)
        hit = self.listed[at] == wanted
        return [
            int(bits) if ok and len(b) > 1 else 0
            for b, ok, bits in zip(bare, hit, self.lists[at], strict=True)
        ]


@cache
def load() -> Network:
    """The shipped network, read once."""
    with np.load(WEIGHTS) as file:
        weights = {name: file[name] for name in file.files}
    lines = PIECES.read_text(encoding="utf-8").split("\n")
    return Network(weights, {piece: number for number, piece in enumerate(lines) if piece})
