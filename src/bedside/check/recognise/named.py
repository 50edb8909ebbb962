"""Names of people, places and organisations as mentions, also those inside hashtags."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import re2

from bedside.check.model import Mention
from bedside.check.recognise.people import find_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import MentionType, Organisation
    from bedside.check.text import View
    from bedside.check.text.tokens import Hashtag

_TITLES = frozenset(
    "dr dra mr mrs ms miss mx sr sra srta prof rev doctor nurse mayor governor senator "
    "sheriff".split()
)
_NEVER_NAMES = frozenset("patient patients pov psa icymi fyi update vignette preceptor".split())
_PRONOUNS = frozenset("us we our he she they him her them his i me my you your it of the a".split())
# A courtesy title and a capital are enough, in English and Spanish, wherever they stand.
_TITLED = re2.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Sr|Sra|Srta|[Ss]eñor|[Ss]eñora|[Ss]eñorita|[Dd]on|[Dd]oña)\.? "
    r"\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?"
)
_SURE_IN_TAG = 0.8  # a tag gives the model no sentence to judge by


def find_named(
    view: View,
    organisation: Organisation,  # noqa: ARG001 - every recogniser is asked with the facts
) -> Iterator[Mention]:
    """Every name of the view that the model sees, then the people named in joined hashtags."""
    text = view.text
    for titled in _TITLED.finditer(text):
        start, end = titled.span()
        yield Mention("PERSON", start, end, text[start:end])
    for name in find_names(text):
        if _is_no_name(text[name.start : name.end]) or _ends_a_word(text, name.start):
            continue
        yield Mention(
            cast("MentionType", name.label),
            name.start,
            name.end,
            text[name.start : name.end],
            confidence=name.confidence,
        )
    for tag in view.hashtags:
        if _is_joined(tag):
            yield from _in_tag(view, tag)


def _is_no_name(word: str) -> bool:
    """Whether what the model took for a name is none: a title alone, a pronoun ("us", not "US")."""
    low = word.lower().rstrip(".")
    return low in _TITLES or word in _PRONOUNS or low.split(" ", 1)[0] in _NEVER_NAMES


def _ends_a_word(text: str, start: int) -> bool:
    """Whether a small letter after a hyphen goes on with a word: "X-ray" names no Ray."""
    return start > 0 and text[start - 1] in "-‑" and text[start].islower()


def _is_joined(tag: Hashtag) -> bool:
    """Whether the words of a tag were told apart by vocabulary ("prayforemma"), not by capitals."""
    return len(tag.words) > 1 and all(word.text.islower() for word in tag.words[1:])


def _in_tag(view: View, tag: Hashtag) -> Iterator[Mention]:
    phrase = " ".join(word.text for word in tag.words)
    starts: list[tuple[int, int]] = []  # where each word stands in the phrase, and in the view
    at = 0
    for word in tag.words:
        starts.append((at, word.start))
        at += len(word.text) + 1
    for name in find_names(phrase):
        if name.label != "PERSON" or name.confidence < _SURE_IN_TAG:
            continue
        inside = [
            word
            for word, (place, _) in zip(tag.words, starts, strict=True)
            if place < name.end and place + len(word.text) > name.start
        ]
        if inside:
            start, end = inside[0].start, inside[-1].end
            yield Mention("PERSON", start, end, view.text[start:end], confidence=name.confidence)
