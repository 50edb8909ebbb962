"""Train one teacher and keep it in the work folder.

python teach.py SEED EPOCHS
"""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path

import sentences
import teacher
import torch
from batches import Item

import corpus

WORK = Path(os.environ.get("BEDSIDE_TRAINING_WORK", "/tmp/bedside-training"))


def teacher_items(seed: int) -> list[Item]:
    """Every labelled sentence in one form, some renamed, with synthetic and invented ones."""
    rng = random.Random(seed)
    names = sentences.Names(rng)
    social = [corpus.sample(t, s, rng.random() < 0.5) for s, t in corpus.training_sentences()]
    renamed = [
        sentences.exchange(s, names)
        for s in social
        if any(x[2] == "PERSON" and not x[3] for x in s.spans) and rng.random() < 0.5
    ]
    synthetic = corpus.synthetic(held=False)
    rng.shuffle(synthetic)
    samples = social + renamed + synthetic[:1000] + sentences.invented(1500, rng)
    return [i for i in map(Item, samples) if len(i)]


if __name__ == "__main__":
    seed, epochs = int(sys.argv[1]), float(sys.argv[2])
    WORK.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(int(os.environ.get("BEDSIDE_TRAINING_THREADS", "2")))
    items = teacher_items(seed)
    print(len(items), "items", sum(map(len, items)), "words", flush=True)
    model = teacher.train(items, epochs, seed)
    torch.save(model.state_dict(), WORK / f"teacher{seed}.pt")
