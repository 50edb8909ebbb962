"""The units that networks count in. Each takes a text and answers how many it has.

`weighted` is X's own count (twitter-text configuration 3, docs.x.com counting-characters).
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Callable

_CLUSTER = regex.compile(r"\X")
# Unicode Technical Standard 51, ED-17: a flag, a keycap, or pictures that join into one.
_ONE = (
    r"(?:\p{RI}{2}|[0-9#*]\uFE0F?\u20E3|(?:\p{Emoji_Presentation}|\p{Extended_Pictographic})"
    r"(?:\uFE0F|\p{Emoji_Modifier})?(?:[\U000E0020-\U000E007E]+\U000E007F)?)"
)
_EMOJI = regex.compile(rf"{_ONE}(?:\u200D{_ONE})*+")
# Code points that weigh half of what the rest does.
_LIGHT = regex.compile(r"[\u0000-\u10FF\u2000-\u200D\u2010-\u201F\u2032-\u2037]")
_EMOJI_WEIGHT = 2


def graphemes(text: str) -> int:
    """What a reader calls characters: letters with their marks, emoji with all that joins them."""
    if text.isascii():
        return len(text) - text.count("\r\n")
    return len(_CLUSTER.findall(text))


def characters(text: str) -> int:
    """Code points."""
    return len(text)


def utf8_bytes(text: str) -> int:
    """Bytes of the text in UTF-8; half a surrogate pair counts as the three bytes it takes."""
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))


def utf16(text: str) -> int:
    """UTF-16 code units: two for what lies beyond the first 65,536 code points."""
    return len(text) + sum(c > "\uffff" for c in text)


def weighted(text: str) -> int:
    """X's weighted length without links: most letters 1, others and each emoji 2."""
    if text.isascii():
        return len(text)
    text = unicodedata.normalize("NFC", text)
    rest, emoji = _EMOJI.subn("", text)
    light = len(_LIGHT.findall(rest))
    return _EMOJI_WEIGHT * int(emoji) + light + 2 * (len(rest) - light)


def emoji_bytes(text: str) -> int:
    """Code points, but each emoji counts for its bytes in UTF-8, as Threads has it."""
    if text.isascii():
        return len(text)
    return len(text) + sum(
        utf8_bytes(found) - len(found) for found in _EMOJI.findall(text) if not found.isascii()
    )


UNITS: dict[str, Callable[[str], int]] = {
    "graphemes": graphemes,
    "characters": characters,
    "bytes": utf8_bytes,
    "utf16": utf16,
    "weighted": weighted,
    "emoji-bytes": emoji_bytes,
}


def count(text: str, unit: str) -> int:
    """How many of `unit` a text has; KeyError for a unit that is not in `UNITS`."""
    return UNITS[unit](text)
