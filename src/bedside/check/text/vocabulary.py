"""A small vocabulary: which letters in a row are a word, and how common it is.

`vocabulary.txt` holds words from the most to the least common, counted in the posts of "Health
News in Twitter" (UCI, CC BY 4.0; words seen five times or more, and some of everyday hospital
talk). `names.txt` holds family and given names (United States census of 1990, public domain); a
given name is marked with a plus. Both are read at the first question. They split hashtags and
tell a disguised word from a code.
"""

from __future__ import annotations

from functools import cache
from math import log
from pathlib import Path

_HERE = Path(__file__).parent
_COMMON = 7_000  # words of the vocabulary that are surely English
_NAME_RANK = 6_000  # a name is as likely as a word of about this rank


@cache
def _ranks() -> dict[str, int]:
    words = (_HERE / "vocabulary.txt").read_text("utf-8").split()
    ranks = {word: rank for rank, word in enumerate(words, 1)}
    for name in _names():
        ranks.setdefault(name, _NAME_RANK)
    return ranks


@cache
def _names() -> dict[str, bool]:
    lines = (_HERE / "names.txt").read_text("utf-8").split()
    return {line.rstrip("+"): line.endswith("+") for line in lines}


def is_known(word: str) -> bool:
    """Whether `word` (lower case) is in the vocabulary."""
    return word in _ranks()


@cache
def _common() -> frozenset[str]:
    words = (_HERE / "vocabulary.txt").read_text("utf-8").split()
    return frozenset(words[:_COMMON])


def is_common(word: str) -> bool:
    """Whether `word` (lower case) is a common English one, names left out."""
    return word in _common()


def is_given_name(word: str) -> bool:
    """Whether `word` (lower case) is a given name."""
    return _names().get(word, False)


def cost(word: str) -> float | None:
    """How surprising a known word is (natural logarithm, by Zipf's law), None when unknown."""
    rank = _ranks().get(word)
    return None if rank is None else log(rank) + 2.5
