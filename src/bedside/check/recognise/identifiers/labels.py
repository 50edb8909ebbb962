"""Labels: the words that say what a number is, of all kinds, found in one pass."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import re2

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

    from bedside.check.model import MentionType
    from bedside.check.text import View


def has_four_digits(value: str) -> bool:
    """Whether `value` has four digits or more, the least that most numbers have."""
    return sum(c.isdigit() for c in value) >= 4


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of number that is known by its label.

    `labels` say it by themselves ("MRN 4471"); `weak` ones only with a sign, a "number" or an "is"
    between, or before six digits or more ("group #12", "account 5590221"). `fits` judges the value
    as written; `value` reads it where its form is its own. A kind whose `type` is None is public
    (a form's number) and is left alone.
    """

    type: MentionType | None
    labels: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    fits: Callable[[str], bool] = has_four_digits
    value: re.Pattern[str] | None = None


class Label(NamedTuple):
    """A label as it stands in a view."""

    start: int
    end: int
    words: str
    kind: Kind
    weak: bool


@cache
def _book() -> tuple[re2._Regexp, dict[str, tuple[Kind, bool]]]:
    from bedside.check.recognise.identifiers.kinds import KINDS

    known: dict[str, tuple[Kind, bool]] = {}
    for kind in KINDS:
        known.update((words, (kind, True)) for words in kind.weak)
        known.update((words, (kind, False)) for words in kind.labels)
    # RE2 takes the first alternative that fits: the longest label must come first.
    ordered = sorted(known, key=len, reverse=True)
    choices = "|".join(
        re2.escape(words).replace(r"\ ", " ").replace(" ", r"[\s\-_]{1,2}") for words in ordered
    )
    return re2.compile(rf"(?:^|\b|_)({choices})s?"), known


def find_labels(view: View) -> list[Label]:
    """Every label in `view`, left to right."""
    pattern, known = _book()
    lower = view.lower.replace("’", "'")
    found: list[Label] = []
    for match in pattern.finditer(lower):
        start, end = match.start(1), match.end()
        # "mg/dL" is a unit; a label that runs on into letters is another word.
        if lower[end : end + 1].isalpha() or lower[start - 1 : start] == "/":
            continue
        words = " ".join(match.group(1).replace("-", " ").replace("_", " ").split())
        kind, weak = known.get(words) or known[match.group(1)]
        found.append(Label(start, end, words, kind, weak))
    return found
