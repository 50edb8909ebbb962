"""Samples as arrays of word features, by the very code that the shipped model runs."""

from __future__ import annotations

import sys
import types
from pathlib import Path

import numpy as np

SOURCE = Path(__file__).resolve().parents[1] / "src"

# The rooms above `people` are entered without their `__init__`, so that training needs numpy and
# torch only, not what the whole engine needs.
for room in ("bedside", "bedside.check", "bedside.check.recognise"):
    entered = types.ModuleType(room)
    entered.__path__ = [str(SOURCE / room.replace(".", "/"))]
    sys.modules.setdefault(room, entered)

from bedside.check.recognise.people import pieces, words  # noqa: E402

__all__ = ["CLASSES", "IGNORE", "SOURCE", "pieces", "word_labels", "words"]

CLASSES = ("O", "B-PERSON", "I-PERSON", "B-PLACE", "I-PLACE", "B-ORGANISATION", "I-ORGANISATION")
IGNORE = -100


def word_labels(sample, found: list[words.Word]) -> np.ndarray:
    """A class number for each word; ``IGNORE`` for handles of sets that do not label them."""
    labels = np.zeros(len(found), np.int64)
    spans = sorted(sample.spans)
    for start, end, label, _ in spans:
        first = True
        for i, w in enumerate(found):
            if w.start < end and w.end > start and w.kind != words.LINK:
                labels[i] = CLASSES.index(("B-" if first else "I-") + label)
                first = False
    for i, w in enumerate(found):
        if w.kind != words.IN_HANDLE:
            continue
        sign = next((j for j in range(i - 1, -1, -1) if found[j].text == "@"), i)
        glued = sign < i and found[sign].end == found[sign + 1].start
        # BTC leaves handles that its tokeniser did not split without a label: silence, not a "no".
        if sample.unsure_handles or (labels[i] == 0 and glued):
            labels[i] = labels[sign] = IGNORE
    return labels
