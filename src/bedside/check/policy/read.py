"""Reads a policy: which clauses it has, where it is silent, and what in it probably chills."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bedside.check.policy.clauses import Chill, Clause, chills, clauses, forms
from bedside.check.policy.passages import Sentence, sentences
from bedside.check.reports.places import Lines
from bedside.check.sources import source

if TYPE_CHECKING:
    import re2

    from bedside.check.model import Source


class Passage(NamedTuple):
    """A sentence of the policy: its first and last line (from 1), and its words on one line."""

    line: int
    last_line: int
    words: str


class Told(NamedTuple):
    """A clause and the passages that speak of it; none where the policy is silent."""

    clause: Clause
    passages: tuple[Passage, ...]

    @property
    def is_silent(self) -> bool:
        """Whether nothing in the policy speaks of it."""
        return not self.passages


class Chilled(NamedTuple):
    """A sentence that probably chills protected talk: why, a narrower wording, and who says so."""

    passage: Passage
    key: str
    why: str
    instead: str
    sources: tuple[Source, ...]


class PolicyReport(NamedTuple):
    """What was read: every clause, the chilling sentences, and where protected talk is saved."""

    clauses: tuple[Told, ...]
    chills: tuple[Chilled, ...]
    saves: tuple[Passage, ...]

    @property
    def silent(self) -> tuple[Clause, ...]:
        """The clauses that nothing in the policy speaks of."""
        return tuple(told.clause for told in self.clauses if told.is_silent)


def read_policy(text: str) -> PolicyReport:
    """Read the text of a policy, clause by clause and sentence by sentence."""
    said = list(sentences(text))
    lines = Lines(text)
    told = tuple(
        Told(clause, tuple(_passage(lines, one) for one in said if _speaks(clause.when, one.whole)))
        for clause in clauses()
    )
    found = tuple(
        Chilled(
            _passage(lines, one),
            kind.key,
            kind.why,
            kind.instead,
            tuple(source(key) for key in kind.sources),
        )
        for one in said
        for kind in chills()
        if _chills(kind, one)
    )
    saves = tuple(_passage(lines, one) for one in said if _saves(one))
    return PolicyReport(told, found, saves)


def _speaks(groups: tuple[tuple[re2._Regexp, ...], ...], words: str) -> bool:
    return any(all(pattern.search(words) for pattern in group) for group in groups)


def _chills(kind: Chill, sentence: Sentence) -> bool:
    words = sentence.whole
    form = forms()
    if not form.forbids.search(words) or form.permits.search(words):
        return False
    if any(pattern.search(words) for pattern in kind.unless):
        return False
    # What is forbidden stands in the point itself; its lead alone chills nothing.
    return _speaks(kind.when, words) and any(
        pattern.search(sentence.words) for group in kind.when for pattern in group
    )


def _saves(sentence: Sentence) -> bool:
    form = forms()
    return bool(form.saves.search(sentence.words) and form.permits.search(sentence.whole))


def _passage(lines: Lines, sentence: Sentence) -> Passage:
    last = max(sentence.start, sentence.end - 1)
    return Passage(lines.place(sentence.start).line, lines.place(last).line, sentence.words)
