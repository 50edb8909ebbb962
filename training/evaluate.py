"""Print the figures of the shipped model (or of word probabilities) on the held-out parts.

    python evaluate.py [dev|test]

Forms: `natural` and `spaced` text, as written and in lower case. Handles: `without` (handles count
neither as gold nor as said) and `with` (they count like any name, and the model is asked for them).
"""

from __future__ import annotations

import sys
from functools import partial
from itertools import pairwise

import features  # noqa: F401  (finds the people package)
from scoring import Score

import corpus
from bedside.check.recognise.people import find_names

LABELS = corpus.LABELS


def count(samples, say, handles: bool) -> dict[str, Score]:
    """Scores by label over samples; ``say(text)`` gives the names of a text."""
    scores = {label: Score() for label in LABELS}
    for sample in samples:
        names = say(sample.text)
        typed = [(a, b) for a, b, _, h in sample.spans if h]
        for label in LABELS:
            gold = [(a, b) for a, b, its, h in sample.spans if its == label and (handles or not h)]
            said = [(n.start, n.end) for n in names if n.label == label]
            if not handles:
                said = [
                    (a, b)
                    for a, b in said
                    if not any(a < d and c < b for c, d in typed)
                    and not sample.text[a:b].startswith("@")
                ]
            scores[label].add(gold, said)
    return scores


def forms(part: str):
    """(name, samples) of each form of a held-out part."""
    held = corpus.held_out(part)
    for form, natural in (("natural", True), ("spaced", False)):
        samples = [corpus.sample(t, s, natural) for s, t in held]
        yield form, samples
        yield form + " lower", [corpus.Sample(_lower(s.text), s.spans, s.source) for s in samples]


def _lower(text: str) -> str:
    """Lower case, each letter by itself, so that places stay."""
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def report(part: str, say=None) -> None:
    """Print a table of a held-out part."""
    for form, samples in forms(part):
        for handles in (False, True):
            scores = count(samples, say or partial(find_names, handles=handles), handles)
            print(
                f"{part:5} {form:14} handles {'with' if handles else 'without':8}",
                *(f"{label[:6]} {score}" for label, score in scores.items()),
                sep=" | ",
            )
        if not form.endswith("lower"):
            for source in corpus.HELD_OUT:
                scores = count([s for s in samples if s.source == source], say or find_names, False)
                print(f"      {source:10} PERSON {scores['PERSON']} | PLACE {scores['PLACE']}")
    print("people said, by confidence:", *calibration(next(iter(forms(part)))[1]), sep=" | ")
    synthetic = corpus.synthetic(held=True)
    print(
        "synthetic, held-out templates:",
        {label: str(s) for label, s in count(synthetic, say or find_names, False).items()},
    )


def calibration(samples, edges=(0.0, 0.3, 0.5, 0.7, 0.9, 1.01)) -> list[str]:
    """How often a person said with a confidence between two edges is right."""
    rows = []
    for low, high in pairwise(edges):
        score = Score()
        for s in samples:
            gold = [(a, b) for a, b, label, _ in s.spans if label == "PERSON"]
            names = [n for n in find_names(s.text) if n.label == "PERSON"]
            score.add(gold, [(n.start, n.end) for n in names if low <= n.confidence < high])
        rows.append(f"{low:.1f}-{min(high, 1):.1f}: {score.precision:.2f} of {score.said}")
    return rows


if __name__ == "__main__":
    report(sys.argv[1] if len(sys.argv) > 1 else "test")
