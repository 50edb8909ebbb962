"""Foreign text made safe to show: nothing in it may steer a terminal or hide from the reader."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

_JOINER = "\u200d"
_EMOJI_STYLE = "\ufe0f"
_TEXT_STYLE = "\ufe0e"
_LAST_PLAIN = "~"
# This Python's Unicode tables may be older than the emoji in a post.
_NEW_PICTOGRAPHS = frozenset(map(chr, range(0x1F900, 0x1FB00)))


class Cell(NamedTuple):
    """What is shown for one code point, and how many columns of a terminal it takes."""

    shown: str
    width: int


def visible(text: str) -> str:
    """The text with control, direction and other invisible characters written as escapes.

    A tab becomes a space; joiners inside emoji stay.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(cell.shown for cell in cells(text))


def cells(text: str) -> list[Cell]:
    """One cell for each code point of a text, so that offsets and columns can be matched."""
    shown: list[Cell] = []
    before = ""
    flags = 0
    for character in text:
        if " " <= character <= _LAST_PLAIN:
            cell = Cell(character, 1)
            flags = 0
        else:
            flags = flags + 1 if _is_flag_letter(character) else 0
            cell = _cell(character, before, flags)
        shown.append(cell)
        before = character
    return shown


def _cell(character: str, before: str, flags: int) -> Cell:
    if character == "\t":
        return Cell(" ", 1)
    category = unicodedata.category(character)
    if character in (_EMOJI_STYLE, _TEXT_STYLE) and before:
        # A sign that asks for the emoji's look makes a narrow character wide.
        wide = character == _EMOJI_STYLE and _width(before) == 1 and not before.isalnum()
        return Cell(character, 1 if wide else 0)
    if character == _JOINER and _is_pictograph(before):
        return Cell(character, 0)
    if category == "Cn" and character in _NEW_PICTOGRAPHS:
        return Cell(character, 2)
    if category in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"):
        escape = character.encode("unicode_escape").decode()
        return Cell(escape, len(escape))
    if category in ("Mn", "Me"):
        return Cell(character, 0)
    if flags:
        # Two flag letters are one flag, two columns wide.
        return Cell(character, 2 if flags % 2 else 0)
    if before == _JOINER or (_is_skin_tone(character) and _is_pictograph(before)):
        return Cell(character, 0)
    return Cell(character, _width(character))


def _width(character: str) -> int:
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _is_flag_letter(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _is_skin_tone(character: str) -> bool:
    return "\U0001f3fb" <= character <= "\U0001f3ff"


def _is_pictograph(character: str) -> bool:
    return bool(character) and (
        unicodedata.category(character) in ("So", "Sk") or character == _EMOJI_STYLE
    )
