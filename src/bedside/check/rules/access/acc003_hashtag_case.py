"""ACC003: each word of a hashtag begins with a capital, so that it can be read, and read aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.model import KINDS, Fix
from bedside.check.rules.base import Hit, Rule
from bedside.check.text.vocabulary import is_known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading
    from bedside.check.text import Hashtag

# Written together, these are one word to a reader.
_ONE_WORD = frozenset("healthcare covid coronavirus facebook youtube instagram linkedin".split())
_CAPITALS = frozenset(
    "aap acog ada adhd aha ai aids apha bmi bp cdc cna copd cpr cte dna ecg ekg ems emt fda "
    "gi gp gps hhs hipaa hiv hpv ibd ibs icu iv ivf lgbt lgbtq lpn md mri mrna mrsa nhs nicu "
    "nih np obgyn ocd ot pcos pcp picu pt ptsd qa rn rsv sids std sti tb tbi tv uk "
    "usa uti uv va vr".split()
)
_VOWELS = frozenset("aeiouy")
_SHORTEST = 3  # letters of a word that is surely one, unless it is a very common short one
_SHORT = frozenset(
    "a i am an as at be by do go he hi if in is it me my no of on or so to up us we".split()
)


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Joined hashtags in small letters only, each with the same tag in capitals."""
    for tag in reading.view.hashtags:
        if len(tag.words) < 2:
            continue
        written = reading.view.text[tag.start + 1 : tag.end]
        if not written.islower() or "_" in written or written in _ONE_WORD:
            continue
        own = _own(written, organisation)
        better = own or _with_capitals(tag)
        if better:
            safe = own is not None or _is_sure(tag)
            yield Hit(tag.start, tag.end, Fix(f"#{better}", safe=safe))


def _own(written: str, organisation: Organisation) -> str | None:
    """The tag as the organisation itself writes it."""
    for tag in organisation.hashtags:
        plain = tag.removeprefix("#")
        if plain.casefold() == written.casefold() and plain != written:
            return plain
    return None


def _with_capitals(tag: Hashtag) -> str | None:
    """Each word with a capital; None when the letters may be one word, or no words at all."""
    words = [word.lower for word in tag.words]
    letters = [word for word in words if not word.isdigit()]
    unknown = [word for word in letters if not _is_word(word)]
    if len(letters) < 2 or len(unknown) > 1 or any(len(word) < _SHORTEST for word in unknown):
        return None
    return "".join(word.upper() if _is_acronym(word) else word.capitalize() for word in words)


def _is_acronym(word: str) -> bool:
    return word in _CAPITALS or (len(word) > 1 and not _VOWELS.intersection(word))


def _is_sure(tag: Hashtag) -> bool:
    return all(word.lower.isdigit() or _is_word(word.lower) for word in tag.words)


def _is_word(word: str) -> bool:
    return word in _SHORT or word in _CAPITALS or (len(word) >= _SHORTEST and is_known(word))


RULE = Rule(
    "ACC003",
    "hashtag-case",
    severity="advise",
    kinds=frozenset(KINDS) - {"comment"},
    say="A screen reader spells “{words}” as one word. Begin each word with a capital.",
    sources=("federal-social-accessibility", "uky-social-accessibility"),
    since="0.1",
    spot=spot,
)
