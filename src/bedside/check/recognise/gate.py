"""A gate: one cheap look at a text that says which of a recogniser's patterns are worth trying."""

from __future__ import annotations

from functools import cached_property

import re2


class Gate:
    """Named RE2 patterns over lower-case text, looked for in one pass.

    A gate lets through all that its pattern could match, and little else: most posts name no day
    and no place, and should pay for one look.
    """

    def __init__(self, **patterns: str) -> None:
        self._patterns = patterns
        self._names = tuple(patterns)

    @cached_property
    def _set(self) -> re2.Set:
        found = re2.Set.SearchSet()
        for pattern in self._patterns.values():
            found.Add(pattern)
        found.Compile()
        return found

    def passed(self, lower: str) -> frozenset[str]:
        """The names of the patterns that occur in the text."""
        numbers = self._set.Match(lower)
        return frozenset(self._names[number] for number in numbers) if numbers else _NOTHING


_NOTHING: frozenset[str] = frozenset()
