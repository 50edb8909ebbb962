"""ACC005: a screen reader says the name of every emoji; a few are kind, a wall is noise."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import regex

from bedside.check.model import KINDS
from bedside.check.rules.base import Hit, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading

_ONE = (
    r"(?:\p{RI}{2}|(?:\p{Emoji_Presentation}|[\p{Extended_Pictographic}--\u00a9\u00ae\u2122])"
    r"\uFE0F?\p{Emoji_Modifier}?)"
)
_EMOJI = regex.compile(rf"{_ONE}(?:\u200D{_ONE})*+", regex.V1)
# Faces and pictures made of signs.
_DRAWN = re.compile(
    r"(?<![\w:])(?:[:;=]-?[)(DP|/\\]|<3+|¯\\_\(ツ\)_/¯|\([^\w\s()]{0,3}[°•ᴥ▀◕╯ಠ][^()]{1,12}\)|[xX]D)(?!\w)"
)
_FEW = 3  # emoji in one post; guides ask for one or two
_ROW = 3
_BULLETS = 3


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Emoji in a row, as bullets, or too many of them; and faces made of signs."""
    text = reading.view.text
    drawn = _DRAWN.search(text)
    if drawn:
        say = "A screen reader spells “{words}” sign by sign. Use a word or one emoji."
        yield Hit(drawn.start(), drawn.end(), say=say)
    if text.isascii():
        return
    found = [emoji.span() for emoji in _EMOJI.finditer(text)]
    if len(found) < _ROW:
        return
    row = _longest_row(text, found)
    bullets = [span for span in found if text[: span[0]].rstrip(" ")[-1:] in {"", "\n"}]
    if row[1] - row[0] + 1 >= _ROW:
        start, end = found[row[0]][0], found[row[1]][1]
        yield Hit(start, end, say="A screen reader names each of “{words}”. Keep one, at the end.")
    elif len(bullets) >= _BULLETS:
        say = "Emoji as bullets are read aloud before every line. Use plain lines or numbers."
        yield Hit(bullets[0][0], bullets[0][1], say=say)
    elif len(found) > _FEW:
        say = f"A screen reader names all {len(found)} emoji. Keep one or two, at the end."
        yield Hit(found[0][0], found[-1][1], say=say)


def _longest_row(text: str, found: list[tuple[int, int]]) -> tuple[int, int]:
    """The numbers of the first and the last emoji of the longest row without words between."""
    best = (0, 0)
    start = 0
    for number in range(1, len(found)):
        if text[found[number - 1][1] : found[number][0]].strip():
            start = number
        if number - start > best[1] - best[0]:
            best = (start, number)
    return best


RULE = Rule(
    "ACC005",
    "emoji",
    severity="advise",
    kinds=frozenset(KINDS) - {"comment"},
    say="A screen reader names each emoji. Keep one or two, at the end.",
    sources=("berkeley-social-accessibility", "uky-social-accessibility"),
    since="0.1",
    spot=spot,
)
