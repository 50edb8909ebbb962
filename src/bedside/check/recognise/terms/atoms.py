"""What a text must hold for a pattern to match: its atoms, plain strings of three letters or more.

Two thousand patterns searched at once make an automaton that grows with every text. Their atoms
make a small one: it says which few patterns are worth a look. (RE2 calls this a prefilter.)
"""

from __future__ import annotations

import json
import re
import zlib
from functools import cache
from importlib.resources import files
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

_SHORTEST = 3  # letters: shorter ones stand in every text
_LONG = 7  # letters: a longer one is no rarer
_SETS = 3  # sets asked of one text: more save nothing
_MOST = 160  # strings that one stretch of a pattern may stand for

_FLAGS = re.compile(r"\(\?[imsU]+\)")

Strings = frozenset[str]


@cache
def _worked_out() -> dict[str, list[list[str]]]:
    """Atoms worked out before, by `key`: to take all patterns apart costs half a second."""
    written: dict[str, list[list[str]]] = json.loads(
        files(__package__).joinpath("atoms.json").read_text("utf-8")
    )
    return written


def key(pattern: str) -> str:
    """What a pattern is called in `atoms.json`."""
    return f"{zlib.crc32(pattern.encode()):08x}{len(pattern):x}"


def known_atoms(pattern: str) -> list[Strings]:
    """`atoms`, from the file where the pattern is in it (`python -m tools.atoms` writes it)."""
    before = _worked_out().get(key(pattern))
    return atoms(pattern) if before is None else [frozenset(strings) for strings in before]


def atoms(pattern: str) -> list[Strings]:
    """What every text that matches `pattern` holds: one string of each set; no set, no need."""
    exact, needs = _sequence(_parser.parse(_FLAGS.sub("", pattern)))
    if (mine := _usable(exact)) is not None:
        needs.append(mine)
    return sorted(needs, key=_rarity, reverse=True)[:_SETS]


def _sequence(parsed: Any) -> tuple[Strings | None, list[Strings]]:
    """What a sequence stands for exactly (None for too much), and all that it needs."""
    whole = True
    run: Strings = frozenset([""])
    needs: list[Strings] = []
    for code, argument in parsed:
        exact, inner = _one(code, argument)
        if exact is not None and len(run) * len(exact) <= _MOST:
            run = frozenset(a + b for a in run for b in exact)
            continue
        whole = False
        needs += [one for one in (_usable(run), inner) if one is not None]
        run = exact if exact is not None else frozenset([""])
    if whole:
        return run, needs
    if (last := _usable(run)) is not None:
        needs.append(last)
    return None, needs


def _one(code: Any, argument: Any) -> tuple[Strings | None, Strings | None]:
    if code is op.LITERAL:
        return frozenset([chr(argument)]), None
    if code is op.AT:
        return frozenset([""]), None
    if code is op.SUBPATTERN:
        exact, needs = _sequence(argument[-1])
        return exact, _best(needs)
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
        wanted = _best([*inner, *([bare] if (bare := _usable(mine)) else [])])
        need = need | wanted if need is not None and wanted is not None else None
    if exact is not None and len(exact) > _MOST:
        exact = None
    return exact, need


def _repeat(least: int, most: int, parsed: Any) -> tuple[Strings | None, Strings | None]:
    exact, needs = _sequence(parsed)
    if (least, most) == (0, 1) and exact is not None:
        return exact | {""}, None
    if least == 0:
        return None, None
    if (bare := _usable(exact)) is not None:
        needs.append(bare)
    return (exact if (least, most) == (1, 1) else None), _best(needs)


def _usable(strings: Strings | None) -> Strings | None:
    if not strings:
        return None
    bare = frozenset(one.strip() for one in strings)
    return bare if min(map(len, bare)) >= _SHORTEST else None


def _best(needs: list[Strings]) -> Strings | None:
    return max(needs, key=_rarity) if needs else None


def _rarity(strings: Strings) -> tuple[int, int]:
    """How rare such strings are in a text: longer ones first, then fewer of them."""
    return min(*map(len, strings), _LONG), -len(strings)
