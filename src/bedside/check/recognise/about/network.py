"""The judgement model in numpy: word vectors, three convolutions, the whole, its heads.

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
    Key = tuple[str, int, bool]

WEIGHTS = Path(__file__).parent / "weights.npz"
DILATIONS = (1, 2, 4)
PAD = max(DILATIONS)
WHOLE_AFTER = 2  # the dilation of the layer after which each word sees the whole
KINDS = ("post", "reply", "comment", "reshare", "alert")
ROLES: tuple[Role, ...] = ("patient", "relative", "staff", "public", "author", "unknown")
LONGEST_REVIEW = 80  # words of the answered text that are read
LEAST_FOUND = -12.0  # a lower logit of a word says no more
CHUNK, MARGIN = 160, 14  # words judged at once, and words of context on either side
MOST_CACHED = 8_000  # words; at 1.5 KB a word 12 MB


class Opinion(NamedTuple):
    """What the model thinks of a text of n words.

    `verdict`: probabilities of clear, review, block. `logits`: for each word, the logit of giving
    somebody away. `states`: n rows for `roles`; `whole`: their mean. `sensed`: for each code of
    `sensed.CODES`, how likely the text touches its subject; `found`: for each word and code, the
    logit that it is said there.
    """

    verdict: tuple[float, float, float]
    logits: Floats
    states: Floats
    whole: Floats
    sensed: Floats
    found: Floats

    def telling(self) -> Floats:
        """How much each word gives away, 0 to 1."""
        return _share(self.logits)

    def said(self, number: int) -> Floats:
        """How likely the subject of code `number` is said at each word, 0 to 1."""
        return _share(self.found[:, number])

    def over(self, least: tuple[float, ...]) -> list[int]:
        """Numbers of the codes whose subject is touched at least so surely."""
        numbers: list[int] = np.flatnonzero(self.sensed >= least).tolist()
        return numbers


class Network:
    """Weights and the cache of word vectors; one instance serves the process (see `load`)."""

    def __init__(self, weights: dict[str, NDArray[Any]], vocabulary: dict[str, int]) -> None:
        self.vocabulary = vocabulary
        self.table, self.scale = weights["piece"], weights["piece.scale"].astype(np.float32)
        self.full = {n: w.astype(np.float32) for n, w in weights.items() if w.dtype == np.float16}
        self.width = int(self.table.shape[1])
        full = self.full
        self._layers = [(full[f"near.{i}"], full[f"near.{i}.bias"]) for i in range(len(DILATIONS))]
        looks = ("attend", "telling", "found")
        self._looks = np.concatenate([full[name] for name in looks], axis=1)
        self._looks_bias = np.concatenate([full[f"{name}.bias"] for name in looks])
        self._heads = full["attend"].shape[1]
        self._ends = np.concatenate((full["verdict"], full["sensed"]), axis=1)
        self._ends_bias = np.concatenate((full["verdict.bias"], full["sensed.bias"]))
        # What a word adds to the first layer's sums does not depend on its neighbours, so that it
        # is cached with the word: three products, for the word as left, middle and right one.
        self._first_layer: Floats = np.concatenate(np.split(self.full["near.0"], 3), axis=1)
        # What the kind of post and who speaks add to every word and to the first layer's sums.
        settings = full["setting"] + full["echo"][0]
        self._settings = np.concatenate((settings, settings @ self._first_layer), axis=1)
        again = full["echo"] - full["echo"][0]
        self._again = np.concatenate((again, again @ self._first_layer), axis=1)
        # Where a word's row stands in the table of those met before.
        self._places: dict[Key, int] = {}
        self._known = np.empty((MOST_CACHED, 4 * self.width), np.float32)

    def judge(self, text: list[Word], review: list[Word], kind: str, personal: bool) -> Opinion:
        """An opinion of one text; long texts are read in chunks and the gravest chunk speaks."""
        answered = self._mean(review[:LONGEST_REVIEW])
        said = {word.text.lower() for word in review[:LONGEST_REVIEW] if len(word.text) > 2}
        setting = self._settings[KINDS.index(kind) * 2 + personal]
        if len(text) <= CHUNK + 2 * MARGIN:
            return self._judge(text, answered, said, setting)
        parts: list[Opinion] = []
        logits, states, found = [], [], []
        for start in range(0, len(text), CHUNK):
            before = min(start, MARGIN)
            around = text[start - before : start + CHUNK + MARGIN]
            part = self._judge(around, answered, said, setting)
            logits.append(part.logits[before : before + CHUNK])
            states.append(part.states[before : before + CHUNK])
            found.append(part.found[before : before + CHUNK])
            parts.append(part)
        best = max(parts, key=lambda part: part.verdict[2])
        return Opinion(
            best.verdict, np.concatenate(logits), np.concatenate(states), best.whole,
            np.maximum.reduce([part.sensed for part in parts]), np.concatenate(found),
        )  # fmt: skip

    def roles(self, opinion: Opinion, first: int, last: int) -> Floats:
        """Probabilities of `ROLES` for the person named by words first to last (last excluded)."""
        person = np.concatenate((opinion.states[first:last].mean(axis=0), opinion.whole))
        return _softmax(person @ self.full["role"] + self.full["role.bias"])

    def _judge(self, text: list[Word], review: Floats, said: set[str], setting: Floats) -> Opinion:
        full, count, width = self.full, len(text), self.width
        rows = self._rows(text)
        rows += setting
        if said:
            rows += self._again[[int(word.text.lower() in said) for word in text]]
        x = np.zeros((count + 2 * PAD, width), np.float32)
        middle = x[PAD : PAD + count]
        middle[:] = rows[:, :width]
        hidden = rows[:, 2 * width : 3 * width]
        hidden += self._layers[0][1]
        hidden[1:] += rows[:-1, width : 2 * width]
        hidden[:-1] += rows[1:, 3 * width :]
        middle += np.maximum(hidden, 0.0)
        for reach, (near, bias) in zip(DILATIONS[1:], self._layers[1:], strict=True):
            left = x[PAD - reach : PAD - reach + count]
            right = x[PAD + reach : PAD + reach + count]
            hidden = np.concatenate((left, middle, right), axis=1) @ near
            hidden += bias
            middle += np.maximum(hidden, 0.0, out=hidden)
            if reach == WHOLE_AFTER:
                both = np.concatenate((np.add.reduce(middle) / count, review))
                middle += np.maximum(both @ full["whole"] + full["whole.bias"], 0.0)
        looks = middle @ self._looks
        looks += self._looks_bias
        heads = self._heads
        telling, found = looks[:, heads], looks[:, heads + 1 :]
        weight = looks[:, :heads]
        weight = np.exp(weight - np.maximum.reduce(weight))
        weight /= np.add.reduce(weight)
        most = np.maximum(telling.max(keepdims=True), -8.0)
        top = np.maximum.reduce(middle)
        seen = np.concatenate(((weight.T @ middle).ravel(), top, review, most))
        hidden = np.maximum(seen @ full["hidden"] + full["hidden.bias"], 0.0)
        ends = hidden @ self._ends + self._ends_bias
        clear, doubt, block = _softmax(ends[:3]).tolist()
        touched = ends[3:] + np.maximum(np.maximum.reduce(found), LEAST_FOUND)
        sensed: Floats = 1.0 / (1.0 + np.exp(-touched))
        return Opinion(
            (clear, doubt, block), telling, middle, np.add.reduce(middle) / count, sensed, found
        )

    def _mean(self, review: list[Word]) -> Floats:
        if not review:
            return np.zeros(self.width, np.float32)
        rows = self._rows(review, plain=True)
        mean: Floats = np.add.reduce(rows[:, : self.width]) / len(review)
        return mean

    def _rows(self, text: list[Word], *, plain: bool = False) -> Floats:
        """Rows of words by themselves: the vector, then its part in the first layer's sums.

        `plain` leaves out how the words are written. Words that are not in the cache are made in
        one go.
        """
        keys = [
            (
                word.text[: pieces.LONGEST],
                0 if plain else word.case * words.KINDS + word.kind,
                word.kind == words.LINK,
            )
            for word in text
        ]
        places = self._places
        found = [places.get(key, -1) for key in keys]
        if -1 in found:
            fresh = dict.fromkeys(k for k, n in zip(keys, found, strict=True) if n < 0)
            if len(places) + len(fresh) > MOST_CACHED:
                places.clear()
                fresh = dict.fromkeys(keys)
            start, end = len(places), len(places) + len(fresh)
            made = self._make(list(fresh))
            self._known[start:end, : self.width] = made
            np.matmul(made, self._first_layer, out=self._known[start:end, self.width :])
            places.update(zip(fresh, range(start, end), strict=True))
            found = [places[key] for key in keys]
        taken: Floats = self._known[found]
        return taken

    def _make(self, keys: list[Key]) -> Floats:
        link = [self.vocabulary["[unused0]"]]
        cuts = [
            link if is_link else pieces.cut(pieces.plain(text), self.vocabulary)
            for text, _, is_link in keys
        ]
        flat = [number for cut in cuts for number in cut]
        counts = np.array([len(cut) for cut in cuts])
        rows = self.table[flat].astype(np.float32)
        rows *= self.scale[flat, None]
        v = np.add.reduceat(rows, np.cumsum(counts) - counts) / counts[:, None]
        v += self.full["form"][[form for _, form, _ in keys]]
        v -= v.mean(axis=1, keepdims=True)
        v /= np.sqrt((v * v).mean(axis=1, keepdims=True) + 1e-5)
        made: Floats = (v * self.full["norm"] + self.full["norm.bias"]).astype(np.float32)
        return made


def _share(logits: Floats) -> Floats:
    shares: Floats = 1.0 / (1.0 + np.exp(-logits))  # type: ignore[assignment]
    return shares


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
