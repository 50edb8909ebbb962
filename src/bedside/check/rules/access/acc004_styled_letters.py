"""ACC004: letters from the mathematicians' alphabets are no letters to a screen reader."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import regex

from bedside.check.model import KINDS, Fix
from bedside.check.rules.base import Hit, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading

# Mathematical, full-width, circled, squared and parenthesised letters; blood types stay emoji.
_STYLED = (
    "\U0001d400-\U0001d7ff\uff21-\uff3a\uff41-\uff5a\u24b6-\u24e9\u249c-\u24b5"
    "\U0001f110-\U0001f12c\U0001f130-\U0001f149\U0001f150-\U0001f169\U0001f172-\U0001f17d"
    "\U0001f180-\U0001f189"
)
_SMALL_CAPITALS = dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz", strict=True))
_ALSO = "".join(_SMALL_CAPITALS)
# Two letters or more, with what stands between styled words.
_RUN = regex.compile(rf"[{_STYLED}{_ALSO}](?:[\s\d'’\-.]*[{_STYLED}{_ALSO}])++")
_EAST_ASIAN = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]")


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Every run of styled letters, with plain ones as the fix."""
    original = reading.view.original
    if original.isascii():
        return
    for run in _RUN.finditer(original):
        plain = _plain(run.group())
        # Full-width letters are at home beside Chinese, Japanese and Korean.
        if (
            run.group()[0] >= "\uff00"
            and run.group()[0] < "\uff60"
            and _EAST_ASIAN.search(original)
        ):
            continue
        start, end = reading.view.from_original(run.start(), run.end())
        yield Hit(start, end, Fix(plain, safe=True))


def _plain(styled: str) -> str:
    """The same letters as anybody types them."""
    return "".join(_letter(character) for character in styled)


def _letter(character: str) -> str:
    if character in _SMALL_CAPITALS:
        return _SMALL_CAPITALS[character]
    plain = unicodedata.normalize("NFKC", character)
    if plain != character:
        return plain.strip("()")
    # Negative circled and squared letters have no plain form in Unicode, but a name that tells.
    name = unicodedata.name(character, "")
    return name[-1] if "LATIN CAPITAL LETTER" in name else character


RULE = Rule(
    "ACC004",
    "styled-letters",
    severity="advise",
    kinds=frozenset(KINDS) - {"comment"},
    say="Screen readers skip or spell out “{words}”. Write plain letters.",
    sources=("uky-social-accessibility", "berkeley-social-accessibility"),
    since="0.1",
    spot=spot,
)
