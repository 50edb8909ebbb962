"""CLR006: an acronym is spelled out once, unless everybody knows it."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule
from bedside.check.text.vocabulary import is_known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading

_ACRONYM = re.compile(r"(?<![\w$#@./&'’\-])[A-Z]{3,6}(?=s?(?![\w/&@]|[-.'’]\w))")
_ROMAN = re.compile(r"[IVXLC]+")
_SHOUTED = 0.5  # share of capitals above which a text has no acronyms to speak of


@cache
def _everybodys() -> frozenset[str]:
    return frozenset(files(__package__).joinpath("known_acronyms.txt").read_text("utf-8").split())


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Each acronym that is neither everybody's, nor the organisation's, nor spelled out here."""
    text = reading.view.text
    if reading.field != "text" or text.islower():
        return
    told: set[str] = set()
    for found in _ACRONYM.finditer(text):
        letters = found.group()
        if letters in told or not _is_strange(letters, organisation):
            continue
        if not told and sum(c.isupper() for c in text) > _SHOUTED * sum(c.isalpha() for c in text):
            return
        told.add(letters)
        if not _is_spelled_out(letters, found.start(), found.end(), reading):
            yield Hit(found.start(), found.end())


def _is_strange(letters: str, organisation: Organisation) -> bool:
    if letters in _everybodys() or _ROMAN.fullmatch(letters) or is_known(letters.lower()):
        return False
    own = (organisation.name, *organisation.handles, *organisation.hashtags, *organisation.staff)
    initials = "".join(word[0] for word in organisation.name.split() if word[0].isupper())
    return letters != initials and not any(letters in name for name in own)


def _is_spelled_out(letters: str, start: int, end: int, reading: Reading) -> bool:
    """Whether the words stand in the text: in brackets on either side, or anywhere by initials."""
    text = reading.view.text
    if f"({letters}" in text or text[end : end + 3].lstrip("s").lstrip().startswith("("):
        return True
    initials = "".join(
        word.lower[0] for word in reading.view.words if not start <= word.start < end
    )
    return letters.lower() in initials


RULE = Rule(
    "CLR006",
    "unexplained-acronym",
    severity="advise",
    kinds=frozenset({"post", "reply", "alert"}),
    say="Few readers know “{words}”. Spell it out once, or leave it out.",
    sources=("cdc-clear-communication-index", "federal-social-accessibility"),
    since="0.1",
    spot=spot,
)
