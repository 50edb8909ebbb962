"""Find the words in letters written together ("prayforemma": pray, for, emma)."""

from __future__ import annotations

from bedside.check.text.vocabulary import cost

_LONGEST_WORD = 18
_LONGEST = 120  # letters: a longer "tag" is no tag, and stays whole
_UNKNOWN = 6.0  # cost of letters that are no known word, and of each letter of them
_UNKNOWN_LETTER = 2.4
_SHORT = frozenset(
    "a i am an as at be by do go he hi if in is it me my no of oh on or so to up us we er dr tv uk "
    "mr ms rn md ed dc ny la ok dj".split()
)


def segment(letters: str) -> list[str]:
    """The likeliest words whose letters make up `letters` (lower case); itself when unsure."""
    size = len(letters)
    if size > _LONGEST or cost(letters) is not None:
        return [letters]
    best = [0.0] + [float("inf")] * size
    back = [0] * (size + 1)
    for end in range(1, size + 1):
        for start in range(max(0, end - _LONGEST_WORD), end):
            total = best[start] + _cost(letters[start:end])
            if total < best[end]:
                best[end], back[end] = total, start
    words: list[str] = []
    end = size
    while end:
        words.append(letters[back[end] : end])
        end = back[end]
    words.reverse()
    return words


def _cost(word: str) -> float:
    known = cost(word) if len(word) > 2 or word in _SHORT else None
    if known is None:
        return _UNKNOWN + _UNKNOWN_LETTER * len(word)
    # Two-letter words explain anything, so they pay a little more.
    return known + (2.0 if len(word) < 3 else 0.0)
