"""The score of one post: each question answered, not asked, or left to a reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from bedside.check.clear_communication.items import Item, items
from bedside.check.clear_communication.judge import applies, judge
from bedside.check.model import Organisation
from bedside.check.recognise.understand import understand

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bedside.check.model import Post

Answer = Literal["yes", "no", "ask a reader", "not asked"]


class Judged(NamedTuple):
    """A question with its answer, who gave it, and the words or the reason it rests on."""

    item: Item
    answer: Answer
    by: Literal["machine", "reader"]
    because: str = ""


class Score(NamedTuple):
    """All questions of a post.

    `yes` and `answered` count the questions that apply and have an answer; `unanswered` are those
    left to a reader.
    """

    judged: tuple[Judged, ...]

    @property
    def yes(self) -> int:
        """How many questions are answered with yes."""
        return sum(one.answer == "yes" for one in self.judged)

    @property
    def answered(self) -> int:
        """How many questions have an answer."""
        return sum(one.answer in ("yes", "no") for one in self.judged)

    @property
    def unanswered(self) -> tuple[Judged, ...]:
        """The questions that wait for a reader."""
        return tuple(one for one in self.judged if one.answer == "ask a reader")

    @property
    def percent(self) -> int | None:
        """The share of yes among all questions that apply; None while any waits for a reader."""
        if self.unanswered or not self.answered:
            return None
        return round(100 * self.yes / self.answered)


def clear_communication(
    post: Post,
    organisation: Organisation | None = None,
    answers: Mapping[int, bool] | None = None,
) -> Score:
    """Judge how clearly a post speaks.

    `answers` are a reader's, by number of the question; they count before a machine's. Raises
    ValueError for a number that the short form does not have.
    """
    given = dict(answers or {})
    if unknown := set(given) - {item.number for item in items()}:
        raise ValueError(f"the short form has no question {min(unknown)}")
    facts = organisation or Organisation()
    reading = understand("text", post.text, post, facts)
    judged = []
    for item in items():
        if not applies(item.part, reading):
            judged.append(Judged(item, "not asked", item.judge))
        elif item.number in given:
            judged.append(Judged(item, "yes" if given[item.number] else "no", "reader"))
        elif item.judge == "reader":
            judged.append(Judged(item, "ask a reader", "reader"))
        else:
            answer, because = judge(item.number, reading, post, facts)
            judged.append(Judged(item, answer, "machine", because))
    return Score(tuple(judged))
