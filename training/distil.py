"""Label the training text with teachers, train the student on their mean, fix thresholds, export.

python distil.py label SEED PART...          label parts with one teacher
python distil.py student SEEDS EPOCHS PART...  train and export; SEEDS like 1,2
"""

from __future__ import annotations

import os
import pickle
import random
import sys

import export
import figures
import numpy as np
import sentences
import student
import teacher
import torch
import variants
from batches import Item
from teach import WORK

import corpus

HALF = 20_000


def samples(part: str) -> list[tuple[corpus.Sample, bool]]:
    """(sample, has gold labels) of one part of the training text; the same list at every call."""
    rng = random.Random(part)
    if part in ("natural", "spaced"):
        return [
            (corpus.sample(t, s, part == "natural"), True) for s, t in corpus.training_sentences()
        ]
    if part == "made":
        return [(s, True) for s in corpus.synthetic(held=False) + sentences.invented(5000, rng)]
    if part.startswith("varied"):
        social = [corpus.sample(t, s, rng.random() < 0.6) for s, t in corpus.training_sentences()]
        social += corpus.synthetic(held=False)[::4] + sentences.invented(800, rng)
        texts = variants.variants(social, teacher.Teacher.pretrained().word.weight.detach(), 2, rng)
        return [(corpus.Sample(t, [], "varied"), False) for t in texts]
    texts = corpus.unlabelled()
    random.Random(7).shuffle(texts)
    texts = texts[:HALF] if part == "health-a" else texts[HALF:]
    return [(corpus.Sample(t, [], "health"), False) for t in texts]


def items(part: str) -> list[Item]:
    """The items of one part."""
    return [Item(s, labelled) for s, labelled in samples(part)]


def label(seed: int, parts: list[str]) -> None:
    """Keep one teacher's class probabilities of each part."""
    model = teacher.Teacher()
    model.load_state_dict(torch.load(WORK / f"teacher{seed}.pt"))
    for part in parts:
        soft = [p.astype(np.float16) for p in teacher.label(model, items(part))]
        (WORK / f"soft{seed}-{part}.pkl").write_bytes(pickle.dumps(soft))
        print("labelled", part, len(soft), flush=True)


def with_soft(part: str, seeds: list[int]) -> list[Item]:
    """The items of a part with the mean of the probabilities of those teachers that labelled it."""
    kept = items(part)
    files = [WORK / f"soft{s}-{part}.pkl" for s in seeds]
    all_soft = [pickle.loads(f.read_bytes()) for f in files if f.exists()]
    for item, *soft in zip(kept, *all_soft, strict=True):
        item.soft = np.mean([s.astype(np.float32) for s in soft], 0)
    return [i for i in kept if len(i)]


def development() -> list[figures.Part]:
    """The development parts that thresholds are fixed on: both forms, and one in lower case."""
    return [
        figures.Part("dev"),
        figures.Part("dev", natural=False),
        figures.Part("dev", lower=True),
    ]


def main() -> None:
    """Run what the command line asks for."""
    torch.set_flush_denormal(True)
    torch.set_num_threads(int(os.environ.get("BEDSIDE_TRAINING_THREADS", "2")))
    what, seeds, *rest = sys.argv[1:]
    if what == "label":
        label(int(seeds), rest)
        return
    numbers = [int(s) for s in seeds.split(",")]
    epochs, parts = int(rest[0]), rest[1:]
    training = [i for part in parts for i in with_soft(part, numbers)]
    print(len(training), "items", sum(map(len, training)), "words", flush=True)
    held = development()

    def check(model):
        return [str(p.score(student.label(model, p.items))["PERSON"]) for p in (held[0], held[2])]

    vectors = torch.load(WORK / f"teacher{numbers[0]}.pt")["word.weight"]
    model = student.train(training, vectors, epochs, seed=numbers[0], check=check)
    torch.save(model.state_dict(), WORK / "student.pt")
    finish(model, held)


def finish(model: student.Student, held: list[figures.Part]) -> None:
    """Fix the thresholds on the development parts and export."""
    scored = [(p, student.label(model, p.items)) for p in held]
    thresholds = (
        figures.best(scored, 0),
        figures.best(scored, 1, 0.5),
        figures.best(scored, 2, 0.4),
    )
    for part, p in scored:
        print("dev", thresholds, {k: str(v) for k, v in part.score(p, thresholds).items()})
    export.write(model, thresholds)


if __name__ == "__main__":
    main()
