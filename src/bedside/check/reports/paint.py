"""Colours for a terminal: the gravity of a finding, and what is bold or faint."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_CODES = {
    "block": "1;31",
    "review": "1;33",
    "advise": "1;36",
    "clear": "1;32",
    "bold": "1",
    "faint": "2",
}


class Paint:
    """Wraps text in a terminal's colour codes, or leaves it alone when `colour` is false."""

    def __init__(self, colour: bool) -> None:
        self._colour = colour

    def of(self, name: str) -> Callable[[str], str]:
        """A function that paints a text in the colour of a severity or verdict."""
        if not self._colour:
            return str
        code = _CODES[name]
        return lambda text: f"\x1b[{code}m{text}\x1b[0m"

    def bold(self, text: str) -> str:
        """The text in bold."""
        return self.of("bold")(text)

    def faint(self, text: str) -> str:
        """The text less bright."""
        return self.of("faint")(text)
