"""What a text must hold for a pattern to match: its atoms, plain strings of three letters or more.

Two thousand patterns searched at once make an automaton that grows with every text. Their atoms
make a small one: it says which few patterns are worth a look. (RE2 calls this a prefilter.)
"""

from __future__ import annotations

from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

_SHORTEST = 3  # letters: shorter ones stand in every text
_LONG = 7  # letters: a longer one is no rarer
_MOST = 160  # strings that one stretch of a pattern may stand for

Strings = frozenset[str]


def atoms(pattern: str) -> Strings | None:
    """Strings of which every text that matches `pattern` holds one; None when there are none."""
    exact, need = _sequence(_parser.parse(pattern))
    return _better(need, _usable(exact))


def _sequence(parsed: Any) -> tuple[Strings | None, Strings | None]:
    """What a sequence stands for exactly (None for too much), and what it needs."""
    whole: Strings | None = frozenset([""])
    run: Strings = frozenset([""])
    need: Strings | None = None
    for code, argument in parsed:
        exact, inner = _one(code, argument)
        if exact is not None and len(run) * len(exact) <= _MOST:
            run = frozenset(a + b for a in run for b in exact)
            continue
        whole = None
        need = _better(need, _usable(run))
        need = _better(need, inner)
        run = exact if exact is not None else frozenset([""])
    if whole is None:
        return None, _better(need, _usable(run))
    return run, need


def _one(code: Any, argument: Any) -> tuple[Strings | None, Strings | None]:
    if code is op.LITERAL:
        return frozenset([chr(argument)]), None
    if code is op.AT:
        return frozenset([""]), None
    if code is op.SUBPATTERN:
        return _sequence(argument[-1])
    if code is op.BRANCH:
        return _branch(argument[1])
    if code is op.MAX_REPEAT or code is op.MIN_REPEAT:
        return _repeat(*argument)
    if code is op.IN and all(kind is op.LITERAL for kind, _ in argument) and len(argument) <= 4:
        return frozenset(chr(value) for _, value in argument), None
    return None, None


def _branch(ways: Any) -> tuple[Strings | None, Strings | None]:
    exact: Strings | None = frozenset()
    need: Strings | None = frozenset()
    for way in ways:
        mine, inner = _sequence(way)
        exact = exact | mine if exact is not None and mine is not None else None
        wanted = _better(inner, _usable(mine))
        need = need | wanted if need is not None and wanted is not None else None
    if exact is not None and len(exact) > _MOST:
        exact = None
    return exact, need


def _repeat(least: int, most: int, parsed: Any) -> tuple[Strings | None, Strings | None]:
    exact, need = _sequence(parsed)
    if (least, most) == (0, 1) and exact is not None:
        return exact | {""}, None
    if least == 0:
        return None, None
    return (exact if (least, most) == (1, 1) else None), _better(need, _usable(exact))


def _usable(strings: Strings | None) -> Strings | None:
    if not strings:
        return None
    bare = frozenset(one.strip() for one in strings)
    return bare if min(map(len, bare)) >= _SHORTEST else None


def _better(one: Strings | None, other: Strings | None) -> Strings | None:
    """Whichever is rarer in a text: longer strings first, then fewer of them."""
    if one is None or other is None:
        return one if other is None else other
    return max(one, other, key=lambda all_: (min(min(map(len, all_)), _LONG), -len(all_)))
