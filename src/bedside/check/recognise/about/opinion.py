"""The model's reading of one text, in places of its view."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from bedside.check.recognise.about.sensed import CODES, DENIABLE, DENIED, thresholds
from bedside.check.recognise.people.words import split

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Post, Role
    from bedside.check.recognise.about.network import Floats, Opinion
    from bedside.check.recognise.judgement import Stretch
    from bedside.check.text import View

# Fixed on the development part; see docs/explanation/judgement-card.md.
STOP = 0.5
# A strong phrase ("our patient John Smith") needs only this much agreement of the model to count.
AGREED = 0.15
_TELLING = 0.5
_MOST_TELLING_WORDS = 14
_FEWEST_WORDS = 4  # of what is sensed, so that a reader sees what is meant
_MOST_STRETCHES = 3  # of one subject in one text


class Read:
    """What the model makes of a text: how likely it gives a patient away, and with which words."""

    def __init__(self, view: View, post: Post, threshold: float = STOP) -> None:
        from bedside.check.recognise.about.network import load

        self._words = split(view.text)
        self._starts = [word.start for word in self._words]
        self._network = load()
        self._opinion: Opinion | None = None
        self.clear, self.doubt, self.block = 1.0, 0.0, 0.0
        if self._words:
            review = split(post.in_reply_to) if post.in_reply_to else []
            personal = post.voice == "personal"
            self._opinion = self._network.judge(self._words, review, post.kind, personal)
            self.clear, self.doubt, self.block = self._opinion.verdict
        self.gives_away = self.block >= threshold
        self.may_give_away = self.block >= AGREED

    def role_of(self, start: int, end: int) -> dict[Role, float]:
        """How likely each role is for the person named at view[start:end]."""
        from bedside.check.recognise.about.network import ROLES

        first = bisect_left(self._starts, start)
        last = max(first + 1, bisect_left(self._starts, end))
        if self._opinion is None or first >= len(self._words):
            return dict.fromkeys(ROLES, 1.0 / len(ROLES))
        shares = self._network.roles(self._opinion, first, last)
        return dict(zip(ROLES, shares.tolist(), strict=True))

    def tells(self, start: int, end: int) -> bool:
        """Whether a word of view[start:end] gives somebody away, to the model."""
        if self._opinion is None:
            return False
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end)
        return any(weight >= _TELLING for weight in self._opinion.telling()[first:last])

    def telling(self) -> Stretch | None:
        """The stretch of words that gives most away, at most fourteen words long."""
        if self._opinion is None:
            return None
        return self._places(_heaviest(self._opinion.telling()))

    def sensed(self, least: float = 0.0) -> dict[str, tuple[Stretch, ...]]:
        """What other rules are about and the model sees here: for each code its stretches.

        `least`: how sure it must be, beside each code's own threshold.
        """
        if self._opinion is None:
            return {}
        enough = self._opinion.over(tuple(max(one, least) for one in thresholds()))
        return {CODES[number]: tuple(self._said(number)) for number in enough}

    def denies(self, code: str) -> bool:
        """Whether the model is sure that the text does not touch what the rule `code` is about."""
        if self._opinion is None or code not in DENIABLE:
            return False
        return bool(self._opinion.sensed[CODES.index(code)] < DENIED)

    def _said(self, number: int) -> Iterator[Stretch]:
        """Where a subject is said: the heaviest words, and others that are heavy by themselves."""
        if self._opinion is None:
            return
        weights = self._opinion.said(number)
        for turn in range(_MOST_STRETCHES):
            first, last = _heaviest(weights, _FEWEST_WORDS)
            if turn and weights[first : last + 1].max() < _TELLING:
                return
            yield self._places((first, last))
            weights[max(0, first - 1) : last + 2] = 0.0

    def _places(self, words: tuple[int, int]) -> Stretch:
        first, last = words
        return self._words[first].start, self._words[last].end


def _heaviest(weights: Floats, fewest: int = 1) -> tuple[int, int]:
    """First and last word of the heaviest stretch, `fewest` to fourteen words long."""
    top = int(weights.argmax())
    floor = min(_TELLING, weights[top] * 0.6)
    first = last = top
    while last - first < _MOST_TELLING_WORDS - 1:
        left = weights[first - 1] if first > 0 else -1.0
        right = weights[last + 1] if last + 1 < len(weights) else -1.0
        if max(left, right) < (floor if last - first + 1 >= fewest else 0.0):
            break
        if left >= right:
            first -= 1
        else:
            last += 1
    return first, last
