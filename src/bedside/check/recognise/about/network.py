"""The judgement model in numpy: word vectors, three convolutions, the whole, three heads.

`training/judgement/student.py` is the same model in torch; `export.py` there writes the weights.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from bedside.check.recognise.people import pieces, words

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from bedside.check.model import Role
    from bedside.check.recognise.people.words import Word

    Floats = NDArray[np.float32]

WEIGHTS = Path(__file__).parent / "weights.npz"
DILATIONS = (1, 2, 4)
KINDS = ("post", "reply", "comment", "reshare", "alert")
ROLES: tuple[Role, ...] = ("patient", "relative", "staff", "public", "author", "unknown")
LONGEST_REVIEW = 80  # words of the answered text that are read
CHUNK, MARGIN = 160, 14  # words judged at once, and words of context on either side
MOST_CACHED = 20_000  # words; at 384 bytes a vector about 8 MB


class Opinion(NamedTuple):
    """What the model thinks of a text of n words.

    `verdict`: probabilities of clear, review, block. `telling`: for each word, how much it gives
    away (n values, 0 to 1). `states`: n rows for `roles`; `whole`: their mean.
    """

    verdict: tuple[float, float, float]
    telling: Floats
    states: Floats
    whole: Floats


class Network:
    """Weights and the cache of word vectors; one instance serves the process (see `load`)."""

    def __init__(self, weights: dict[str, NDArray[Any]], vocabulary: dict[str, int]) -> None:
        self.vocabulary = vocabulary
        self.table, self.scale = weights["piece"], weights["piece.scale"].astype(np.float32)
        self.full = {n: w.astype(np.float32) for n, w in weights.items() if w.dtype == np.float16}
        self.width = int(self.table.shape[1])
        # Where a word's vector stands in the table of those met before.
        self._places: dict[tuple[str, int, bool], int] = {}
        self._vectors = np.empty((MOST_CACHED, self.width), np.float32)

    def judge(self, text: list[Word], review: list[Word], kind: str, personal: bool) -> Opinion:
        """An opinion of one text; long texts are read in chunks and the gravest chunk speaks."""
        answered = self._mean(review[:LONGEST_REVIEW])
        said = {word.text.lower() for word in review[:LONGEST_REVIEW] if len(word.text) > 2}
        setting = self.full["setting"][KINDS.index(kind) * 2 + personal]
        if len(text) <= CHUNK + 2 * MARGIN:
            return self._judge(text, answered, said, setting)
        parts: list[Opinion] = []
        telling, states = [], []
        for start in range(0, len(text), CHUNK):
            before = min(start, MARGIN)
            around = text[start - before : start + CHUNK + MARGIN]
            part = self._judge(around, answered, said, setting)
            telling.append(part.telling[before : before + CHUNK])
            states.append(part.states[before : before + CHUNK])
            parts.append(part)
        best = max(parts, key=lambda part: part.verdict[2])
        return Opinion(best.verdict, np.concatenate(telling), np.concatenate(states), best.whole)

    def roles(self, opinion: Opinion, first: int, last: int) -> Floats:
        """Probabilities of `ROLES` for the person named by words first to last (last excluded)."""
        person = np.concatenate((opinion.states[first:last].mean(axis=0), opinion.whole))
        return _softmax(person @ self.full["role"] + self.full["role.bias"])

    def _judge(self, text: list[Word], review: Floats, said: set[str], setting: Floats) -> Opinion:
        full, count = self.full, len(text)
        pad = DILATIONS[-1]
        x = np.zeros((count + 2 * pad, self.width), np.float32)
        middle = x[pad : pad + count]
        middle[:] = self._rows(text)
        if said:
            middle += full["echo"][[int(word.text.lower() in said) for word in text]]
            middle += setting
        else:
            middle += setting + full["echo"][0]
        for i, reach in enumerate(DILATIONS):
            left = x[pad - reach : pad - reach + count]
            sides = (left, middle, x[pad + reach : pad + reach + count])
            hidden = np.concatenate(sides, axis=1) @ full[f"near.{i}"]
            hidden += full[f"near.{i}.bias"]
            np.maximum(hidden, 0.0, out=hidden)
            middle += hidden @ full[f"back.{i}"]
            middle += full[f"back.{i}.bias"]
            if i == 1:
                both = np.concatenate((middle.sum(axis=0) / count, review))
                middle += np.maximum(both @ full["whole"] + full["whole.bias"], 0.0)
        weight = middle @ full["attend"] + full["attend.bias"]
        np.exp(weight - weight.max(axis=0), out=weight)
        weight /= weight.sum(axis=0)
        telling = (middle @ full["telling"] + full["telling.bias"])[:, 0]
        most = np.maximum(telling.max(keepdims=True), -8.0)
        seen = np.concatenate(((weight.T @ middle).ravel(), middle.max(axis=0), review, most))
        hidden = np.maximum(seen @ full["hidden"] + full["hidden.bias"], 0.0)
        clear, doubt, block = _softmax(hidden @ full["verdict"] + full["verdict.bias"]).tolist()
        given_away = 1.0 / (1.0 + np.exp(-telling))
        return Opinion((clear, doubt, block), given_away, middle, middle.sum(axis=0) / count)

    def _mean(self, review: list[Word]) -> Floats:
        if not review:
            return np.zeros(self.width, np.float32)
        mean: Floats = self._rows(review, plain=True).sum(axis=0) / len(review)
        return mean

    def _rows(self, text: list[Word], *, plain: bool = False) -> Floats:
        """The vectors of words by themselves, cached; `plain` leaves out how they are written."""
        if len(self._places) + len(text) > MOST_CACHED:
            self._places.clear()
        places, found = self._places, []
        for word in text:
            form = 0 if plain else word.case * words.KINDS + word.kind
            key = (word.text[: pieces.LONGEST], form, word.kind == words.LINK)
            place = places.get(key)
            if place is None:
                place = places[key] = len(places)
                self._vectors[place] = self._vector(*key)
            found.append(place)
        return self._vectors[found]

    def _vector(self, text: str, form: int, link: bool) -> Floats:
        if link:
            cut = [self.vocabulary["[unused0]"]]
        else:
            cut = pieces.cut(pieces.plain(text), self.vocabulary)
        rows = self.table[cut].astype(np.float32) * self.scale[cut, None]
        v = rows.mean(axis=0) + self.full["form"][form]
        v = (v - v.mean()) / np.sqrt(v.var() + 1e-5)
        normed: Floats = (v * self.full["norm"] + self.full["norm.bias"]).astype(np.float32)
        return normed


def _softmax(x: Floats) -> Floats:
    e: Floats = np.exp(x - x.max())
    e /= e.sum()
    return e


@cache
def load() -> Network:
    """The shipped network, read once."""
    with np.load(WEIGHTS) as file:
        weights = {name: file[name] for name in file.files}
    from bedside.check.recognise.people.network import PIECES

    lines = PIECES.read_text(encoding="utf-8").split("\n")
    return Network(weights, {piece: number for number, piece in enumerate(lines) if piece})
