"""Lessons as numbers for the teacher (pieces) and for the student (words)."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

sys.path.append(str(Path(__file__).resolve().parents[1]))

from batches import VOCABULARY
from features import pieces, words
from lessons import ROLES, SENSED, VERDICTS, Lesson

CLS, SEP = VOCABULARY["[CLS]"], VOCABULARY["[SEP]"]
KINDS = ("post", "reply", "comment", "reshare", "alert")
VOICES = ("organisation", "personal")
_SAID = {kind: VOCABULARY[kind if kind in VOCABULARY else "share"] for kind in KINDS}
_MINE = {"organisation": VOCABULARY["hospital"], "personal": VOCABULARY["nurse"]}
DOUBTFUL = 0.3  # what silence weighs where a code was not looked for
LONGEST = 160  # words of a text that training reads; what is shipped reads all


class Coded:
    """A lesson in numbers: piece rows a word, marks a word, and what is to be learnt."""

    def __init__(self, lesson: Lesson) -> None:
        self.lesson = lesson
        split = words.split(lesson.text)[:LONGEST]
        review = words.split(lesson.review)[:80]
        self.pieces = [_cut(w) for w in split]
        self.form = np.array([w.case * words.KINDS + w.kind for w in split], np.int64)
        said = {w.text.lower() for w in review if len(w.text) > 2}
        self.echo = np.array([int(w.text.lower() in said) for w in split], np.int64)
        self.review = [_cut(w) for w in review]
        self.kind = KINDS.index(lesson.kind)
        self.voice = VOICES.index(lesson.voice)
        self.verdict = VERDICTS.index(lesson.verdict) if lesson.verdict else -1
        self.telling = np.zeros(len(split), np.float32)
        for start, end in lesson.telling:
            self.telling[[start <= w.start < end for w in split]] = 1.0
        self.people = [
            ([i for i, w in enumerate(split) if s <= w.start < e], ROLES.index(role))
            for s, e, role in lesson.people
        ]
        self.people = [p for p in self.people if p[0]]
        self.found = np.zeros((len(split), len(SENSED)), np.float32)
        for code, start, end in lesson.found:
            self.found[[w.start < end and start < w.end for w in split], SENSED.index(code)] = 1.0
        said_of = {code for code, *_ in lesson.found}
        self.sensed = np.array([float(code in said_of) for code in SENSED], np.float32)
        # How much a label, or the lack of one, is worth.
        self.weight = np.array(
            [
                1.0 if c in said_of or c in lesson.sure else DOUBTFUL * (c in lesson.doubtful)
                for c in SENSED
            ],
            np.float32,
        )
        self.soft_sensed: np.ndarray | None = None
        self.soft_found: np.ndarray | None = None
        self.soft: np.ndarray | None = None
        self.soft_telling: np.ndarray | None = None

    def teacher_row(self) -> tuple[list[int], list[int]]:
        """Piece numbers for the teacher, and where each word begins in them."""
        row = [CLS, _SAID[self.lesson.kind], _MINE[self.lesson.voice], SEP]
        firsts = []
        for cut in self.pieces:
            firsts.append(min(len(row), 299))
            row += cut[:5]
        row = row[:300]
        row.append(SEP)
        for cut in self.review:
            row += cut[:5]
        return [*row[:400], SEP], firsts


def _cut(word: words.Word) -> list[int]:
    if word.kind == words.LINK:
        return [VOCABULARY["[unused0]"]]
    return pieces.cut(pieces.plain(word.text), VOCABULARY)
