"""Characters: compatibility forms to plain ones, invisible marks away, any script's digits to 0-9.

NFKC is applied to one written character (a base with its marks) at a time, so that each result
knows its origin. Source: Unicode Standard Annex 15 (normalisation forms) and 31 (invisible marks).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from bedside.check.text.folded import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

REPLACEMENT = "\ufffd"
# Kept as written: their compatibility forms glue letters to the word before, or split a mark.
_KEPT = frozenset("…™®©℠½¼¾⅓⅔⅛º ª‼⁉⁇⁈«»\u2011")
# Joiners mean something in emoji and in some scripts; they are dropped only next to Latin text.
# Strokes laid over a letter hide it from programs, not from readers.
_OVERLAYS = frozenset("\u0335\u0336\u0337\u0338\u20d2\u20d3")
_JOINERS = frozenset("\u200c\u200d")
_KEYCAP = "\u20e3"
_VARIATION = frozenset("\ufe0e\ufe0f")
# Marks on one base are read in runs of this many (Stream-Safe Text Format, Annex 15, allows 30):
# sorting the marks of an endless run takes quadratic time.
_MOST_MARKS = 30
_MOST_EXPANDED = 4
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")

# Small capitals and squared letters look like plain letters and have no compatibility form.
_STYLED = dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz", strict=True)) | {
    chr(first + i): chr(65 + i) for first in (0x1F150, 0x1F170) for i in range(26)
}

_PLAIN, _CHANGES, _MARK, _JOINER, _KEYCAP_PART = range(5)


@lru_cache(maxsize=4096)
def _kind(character: str) -> int:
    """What has to be done with a character; surrogates and invisible marks count as a change."""
    if character < "\x80" or character in _KEPT:
        return _PLAIN
    if character in _JOINERS:
        return _JOINER
    if character in _VARIATION or character == _KEYCAP:
        return _KEYCAP_PART
    if unicodedata.category(character)[0] == "M":
        return _MARK
    return _PLAIN if _plain(character) == character else _CHANGES


def _plain(character: str) -> str:
    """The plain form of one character alone: empty for an invisible mark."""
    if character in _STYLED:
        return _STYLED[character]
    category = unicodedata.category(character)
    if category == "Cs":
        return REPLACEMENT
    if category == "Cf" and not 0x600 <= ord(character) <= 0x8E2:
        # Arabic signs that span digits (U+0600 to U+08E2) are visible; other format marks are not.
        return ""
    if category == "Nd":
        return str(unicodedata.digit(character))
    return _composed(character)


def _composed(character: str) -> str:
    composed = unicodedata.normalize("NFKC", character)
    return composed if len(composed) <= _MOST_EXPANDED else character


def needs_character_work(text: str) -> bool:
    """Whether any character of `text` has a plainer form (a look at each distinct character)."""
    return any(_kind(character) for character in set(text))


def character_edits(text: str) -> Iterator[Edit]:
    """The edits that make each written character plain."""
    at, size = 0, len(text)
    while at < size:
        kind = _kind(text[at])
        if kind in (_PLAIN, _CHANGES):
            # A base may change by itself or together with the marks that follow it.
            end = _end_of_marks(text, at)
            if kind == _CHANGES or end > at + 1:
                plain = _with_marks(
                    text[at] if kind == _PLAIN else _plain(text[at]), text[at + 1 : end]
                )
                if plain != text[at:end]:
                    yield Edit(at, end, plain)
            at = end
            if kind == _PLAIN and end < size and text[end] < "\x80":
                after = _BEYOND_ASCII.search(text, end)
                # The last plain character before it may be the base of a mark.
                at = max(end, after.start() - 1) if after else size
            continue
        if kind == _JOINER:
            if _is_latin(text[at - 1 : at]) or _is_latin(text[at + 1 : at + 2]):
                yield Edit(at, at + 1, "")
        elif kind == _KEYCAP_PART and _after_ascii(text, at):
            yield Edit(at, at + 1, "")
        at += 1


def _with_marks(base: str, marks: str) -> str:
    if not marks:
        return base
    return unicodedata.normalize("NFKC", base + "".join(m for m in marks if m not in _OVERLAYS))


def _end_of_marks(text: str, start: int) -> int:
    end, limit = start + 1, min(len(text), start + 1 + _MOST_MARKS)
    while end < limit and text[end] > "\x7f" and _kind(text[end]) == _MARK:
        end += 1
    return end


def _is_latin(character: str) -> bool:
    return character != "" and (
        character < "\x80" or unicodedata.name(character, "").startswith("LATIN")
    )


def _after_ascii(text: str, at: int) -> bool:
    """Whether a keycap part (or variation mark) hangs on an ASCII character: 5, U+FE0F, U+20E3."""
    before = text[at - 1 : at]
    if before in _VARIATION and before:
        before = text[at - 2 : at - 1]
    return before != "" and before < "\x80"
