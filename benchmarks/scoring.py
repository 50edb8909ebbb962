"""Counts what an engine found against what a person marked. Pure: numbers in, numbers out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from benchmarks.texts import Example, Span

NOT_IDENTIFYING = {"AGE", "ORGANISATION", "HANDLE"}
"""Types that do not count as flagging a text: an age under 90 identifies nobody."""

SAME = {"FAX": "PHONE"}
"""Types that are one and the same to the labelled sets."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts for one type: marked and found, of all marked; right, of all named."""

    marked: int = 0
    found: int = 0
    named: int = 0
    right: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.marked + other.marked,
            self.found + other.found,
            self.named + other.named,
            self.right + other.right,
        )

    @property
    def recall(self) -> float | None:
        """Share of the marked mentions that were found; None when nothing was marked."""
        return self.found / self.marked if self.marked else None

    @property
    def precision(self) -> float | None:
        """Share of the named mentions that were right; None when nothing was named."""
        return self.right / self.named if self.named else None

    @property
    def f2(self) -> float | None:
        """F-measure that weighs recall twice, as a missed name costs more than a false one."""
        if self.recall is None:
            return None
        recall, precision = self.recall, self.precision or 0.0
        if not recall or not precision:
            return 0.0
        return 5 * precision * recall / (4 * precision + recall)


def overlaps(a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Say whether two stretches share at least one code point."""
    return a[0] < b[1] and b[0] < a[1]


def joined(spans: Iterable[Span], text: str) -> list[Span]:
    """Return spans with neighbours of one type made one, across blanks alone.

    Some engines name "Ana" and "Lopez" apart, or half a word twice; a reader
    sees one name, and no engine should win or lose by that.
    """
    result: list[Span] = []
    for kind, start, end in sorted(spans, key=lambda span: (span[0], span[1], span[2])):
        if result and result[-1][0] == kind and not text[result[-1][2] : start].strip():
            result[-1] = (kind, result[-1][1], max(end, result[-1][2]))
        else:
            result.append((kind, start, end))
    return result


def is_neutral(span: Span, example: Example) -> bool:
    """Say whether nothing but neutral stretches and punctuation lies in a span."""
    _, start, end = span
    left = "".join(
        letter
        for at, letter in enumerate(example.text[start:end], start)
        if not any(first <= at < last for first, last in example.neutral)
    )
    return not any(letter.isalnum() for letter in left)


def tally(kind: str, example: Example, spans: Sequence[Span]) -> Tally:
    """Count one type in one text by overlap, neutral stretches left out."""
    mine = [(SAME.get(name, name), start, end) for name, start, end in spans]
    named = [
        span
        for span in joined((span for span in mine if span[0] == kind), example.text)
        if not is_neutral(span, example)
    ]
    marked = [span for span in example.gold if span[0] == kind]
    return Tally(
        marked=len(marked),
        found=sum(any(overlaps(gold[1:], span[1:]) for span in named) for gold in marked),
        named=len(named),
        right=sum(any(overlaps(gold[1:], span[1:]) for gold in marked) for span in named),
    )


def tally_all(kind: str, examples: Sequence[Example], answers: Sequence[Sequence[Span]]) -> Tally:
    """Count one type over a set; the n-th answer belongs to the n-th example."""
    total = Tally()
    for example, spans in zip(examples, answers, strict=True):
        total += tally(kind, example, spans)
    return total


def identifying(spans: Iterable[Span]) -> list[Span]:
    """Return the spans whose type says who somebody is."""
    return [span for span in spans if span[0] not in NOT_IDENTIFYING]


def any_type_recall(
    examples: Sequence[Example], answers: Sequence[Sequence[Span]], neutral: bool = False
) -> tuple[int, int]:
    """Return (found, marked): a marked identifier is found when any identifying span meets it.

    With `neutral`, the set's company names and forms of address count as
    marked too, and any span at all may find one.
    """
    found = marked = 0
    for example, spans in zip(examples, answers, strict=True):
        flags = [flag[1:] for flag in (spans if neutral else identifying(spans))]
        stretches = [gold[1:] for gold in example.gold]
        stretches += example.neutral if neutral else ()
        marked += len(stretches)
        found += sum(any(overlaps(stretch, flag) for flag in flags) for stretch in stretches)
    return found, marked


def flagged_without_cause(
    examples: Sequence[Example], answers: Sequence[Sequence[Span]]
) -> tuple[int, int]:
    """Return (flagged, texts): of the texts with nothing marked in them, how many are flagged."""
    clean = [
        spans
        for example, spans in zip(examples, answers, strict=True)
        if not example.gold and not example.neutral
    ]
    return sum(bool(identifying(spans)) for spans in clean), len(clean)
