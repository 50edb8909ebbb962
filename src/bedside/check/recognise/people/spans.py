"""From class probabilities of words to named spans of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bedside.check.recognise.people.words import IN_HANDLE, MARK, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

LABELS = ("PERSON", "PLACE", "ORGANISATION")


class Name(NamedTuple):
    """A name: ``text[start:end]``, its label (of ``LABELS``) and how sure the model is (0 to 1)."""

    start: int
    end: int
    label: str
    confidence: float


def join(
    words: Sequence[Word],
    probabilities: Sequence[Sequence[float]],
    thresholds: Sequence[float],
    handles: bool = False,
) -> list[Name]:
    """Names in order of place, never overlapping.

    ``probabilities`` holds, for each word, the seven classes: none, then beginning and inside of
    each label.
    A word takes the label whose beginning and inside together exceed the label's threshold most.
    Typed handles (``@name``) are left out unless ``handles`` is true.
    """
    names: list[Name] = []
    run: list[int] = []
    label, sure = -1, 0.0
    typed = typed_handles(words)

    def close() -> None:
        while run and words[run[-1]].kind == MARK:
            run.pop()
        while run and words[run[0]].kind == MARK and words[run[0]].text != "@":
            del run[0]
        if run and (handles or run[0] not in typed):
            names.append(
                Name(words[run[0]].start, words[run[-1]].end, LABELS[label], round(sure, 4))
            )

    for i, row in enumerate(probabilities):
        if 1.0 - row[0] < 0.1:
            now = -1
        else:
            sums = (row[1] + row[2], row[3] + row[4], row[5] + row[6])
            now = max((0, 1, 2), key=lambda k: sums[k] / thresholds[k])
            now = now if sums[now] >= thresholds[now] else -1
        if run and (now != label or row[2 * now + 1] > row[2 * now + 2]):
            close()
            run, sure = [], 0.0
        if now >= 0:
            label, sure = now, max(sure, float(sums[now]))
            run.append(i)
    close()
    return names


def typed_handles(words: Sequence[Word]) -> frozenset[int]:
    """Numbers of the words that are part of a handle with no space after its sign."""
    inside: set[int] = set()
    for i, word in enumerate(words):
        if (
            word.kind == IN_HANDLE
            and i
            and words[i - 1].end == word.start
            and (i - 1 in inside or words[i - 1].text == "@")
        ):
            inside.update((i - 1, i))
    return frozenset(inside)
