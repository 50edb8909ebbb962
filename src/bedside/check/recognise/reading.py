"""The `Reading` of one field of a post: its view, its mentions, its cues, and who it is about."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING

from bedside.check.recognise.about.sensed import SURELY
from bedside.check.recognise.cues import Cue, find_cues
from bedside.check.recognise.terms import Term, find_terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from bedside.check.model import Mention
    from bedside.check.recognise.about.opinion import Read
    from bedside.check.recognise.judgement import Judgement, Stretch
    from bedside.check.text import View


class Reading:
    """What rules look at. All offsets index `view.text`; the engine turns them into the original's.

    `field` is where the text stood (`text`, `media[0].alt`), `mentions` are in order of place,
    `judgement` says whose care is described, if anybody's, `on` the day it is read for (None when
    nobody says).
    """

    def __init__(
        self,
        field: str,
        view: View,
        mentions: tuple[Mention, ...],
        read: Read | None = None,
    ) -> None:
        self.field = field
        self.view = view
        self.mentions = mentions
        self._read = read
        self.judgement: Judgement
        self.on: date | None = None

    @cached_property
    def _cues(self) -> dict[str, list[Cue]]:
        return find_cues(self.view)

    def cues(self, name: str) -> list[Cue]:
        """Every place where a phrase of the cue table `name` stands, left to right."""
        return self._cues.get(name, [])

    @cached_property
    def _terms(self) -> dict[str, list[Term]]:
        return find_terms(self.view)

    def terms(self, name: str) -> list[Term]:
        """Every place where a term of the table `name` stands, left to right, none overlapping."""
        return self._terms.get(name, [])

    @cached_property
    def _sensed(self) -> Mapping[str, tuple[Stretch, ...]]:
        if self._read is None:
            return {}
        return self._read.sensed(SURELY if self.judgement.about_a_patient else 0.0)

    def denies(self, code: str) -> bool:
        """Whether the judgement model is sure that the rule `code` has nothing to ask here."""
        return self._read is not None and self._read.denies(code)

    def sensed(self, code: str) -> tuple[Stretch, ...]:
        """Where the judgement model sees what the rule `code` is about, the surest place first."""
        return self._sensed.get(code, ())

    def of_type(self, *types: str) -> Iterator[Mention]:
        """The mentions of these types, left to right."""
        return (mention for mention in self.mentions if mention.type in types)

    def sentence_of(self, position: int) -> tuple[int, int]:
        """Where the sentence around a position starts and ends."""
        sentences = self.view.sentences
        # Looked up, not walked through: a long text asks this for each of its people.
        place = bisect_right(sentences, position, key=itemgetter(0)) - 1
        if place >= 0 and position < sentences[place][1]:
            return sentences[place][0], sentences[place][1]
        return 0, len(self.view.text)
