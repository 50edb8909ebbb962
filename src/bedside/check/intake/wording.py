"""Messages of the decoder said plainly: which key, what it should be, what it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST = 60
_PATH = re.compile(r" - at `\$\.?([^`]*)`$")
_EXPECTED = re.compile(r"Expected `([^`]+)`, got `([^`]+)`")
_QUOTED = re.compile(r"`([^`]*)`")

_SHOULD_BE = {
    "str": "text in quotes",
    "bool": "true or false",
    "array": "a list",
    "object": "a table of keys",
    "int": "a whole number",
    "date": "a day like 2026-03-31",
    "int | str | null": "text or a whole number",
    "str | null": "text in quotes",
}
_IS = {
    "str": "text",
    "bool": "true or false",
    "array": "a list",
    "object": "a table of keys",
    "int": "a number",
    "float": "a number",
    "null": "null",
}


def plainly(text: str) -> str:
    """A stretch of foreign text fit for a message: one line, no control characters, not long."""
    shown = "".join(
        c if c.isprintable() else c.encode("unicode_escape").decode() for c in text[: _LONGEST + 1]
    )
    return shown if len(text) <= _LONGEST else f"{shown[:_LONGEST]}…"


def close_to(word: str, known: Iterable[str]) -> str:
    """“; did you mean …?” with the nearest known word, or else the list of those known."""
    from difflib import get_close_matches

    names = list(known)
    near = get_close_matches(word[:_LONGEST], names, n=1)
    return f"; did you mean “{near[0]}”?" if near else f"; known: {', '.join(names)}"


def kind_words(message: str) -> str:
    """A decoder's complaint as a sentence that names the key and says what belongs there."""
    at = _PATH.search(message)
    key = plainly(at[1]) if at else ""
    core = message[: at.start()] if at else message
    within = f" in “{key}”" if key else ""
    if core.startswith("Object contains unknown field"):
        return f"unknown key {_marked(core)}{within}"
    if core.startswith("Object missing required field"):
        return f"the key {_marked(core)} is missing{within}"
    if core.startswith("Invalid RFC3339"):
        return f"“{key}” is not a day; write it like 2026-03-31"
    expected = _EXPECTED.match(core)
    if expected and key:
        should, found = expected.groups()
        return f"“{key}” must be {_SHOULD_BE.get(should, should)}, not {_IS.get(found, found)}"
    return f"{core[:1].lower()}{core[1:]}{within}"


def _marked(core: str) -> str:
    found = _QUOTED.search(core)
    return f"“{plainly(found[1])}”" if found else "?"
