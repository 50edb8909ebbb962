"""CLR001: most people should be able to read it: grade 6 to 8, as NIH asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.clarity.prose import prose

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading
    from bedside.check.rules.clarity.prose import Prose

_WORDS = 30  # fewer cannot be graded
_FEW_WORDS = 12  # fewer say nothing at all
_HIGHEST = 8.0  # the grade that is still fine
_LONG_SHARE = 0.3  # of words with four syllables or more, in a text too short for a grade
_SHOWN = 2  # sentences


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """The sentences that cost the most, in a text above grade 8; or one crowded with long words."""
    if reading.field != "text":
        return
    sentences = prose(reading)
    words = sum(len(sentence.words) for sentence in sentences)
    if words >= _WORDS:
        grade = _grade(sentences)
        if grade > _HIGHEST:
            yield from _costly(sentences, grade)
    elif words >= _FEW_WORDS:
        many = sum(sentence.long_words for sentence in sentences)
        if many >= _LONG_SHARE * words:
            worst = max(sentences, key=lambda sentence: sentence.long_words)
            say = f"{many} of {words} words are long ones. Use shorter words."
            yield Hit(worst.start, worst.end, say=say)


def _grade(sentences: Sequence[Prose]) -> float:
    """The school grade of Flesch and Kincaid: long sentences and long words raise it."""
    words = sum(len(sentence.words) for sentence in sentences)
    spoken = sum(sentence.syllables for sentence in sentences)
    return 0.39 * words / len(sentences) + 11.8 * spoken / words - 15.59


def _costly(sentences: Sequence[Prose], grade: float) -> Iterator[Hit]:
    """The one or two sentences above the grade that weigh the most, left to right."""
    hard = [sentence for sentence in sentences if _grade([sentence]) > _HIGHEST]
    hard.sort(key=lambda sentence: -_grade([sentence]) * len(sentence.words))
    for sentence in sorted(hard[:_SHOWN]):
        say = (
            f"This reads like grade {round(grade)}; grade 6 to 8 reaches most people. "
            f"This sentence costs the most: {len(sentence.words)} words, "
            f"{sentence.long_words} of them long."
        )
        yield Hit(sentence.start, sentence.end, say=say)


RULE = Rule(
    "CLR001",
    "reading-level",
    severity="advise",
    kinds=frozenset({"post", "reply", "alert"}),
    say="This is hard to read. Use shorter sentences and words.",
    sources=("nih-reading-level", "plain-language-audience"),
    since="0.1",
    spot=spot,
)
