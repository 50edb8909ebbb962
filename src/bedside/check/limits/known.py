"""The networks on file, by slug: each read once from its TOML, strictly."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

from bedside.check.limits.declared import Limits
from bedside.check.limits.units import UNITS

_FOLDER = files(__package__) / "networks"
NETWORKS: tuple[str, ...] = tuple(
    sorted(entry.name.removesuffix(".toml") for entry in _FOLDER.iterdir())
)
_ALSO_CALLED = {
    "facebook-page": "facebook",
    "gbp": "google-business",
    "google-business-profile": "google-business",
    "linkedin-org": "linkedin",
    "twitter": "x",
}


class UnknownNetworkError(ValueError):
    """A slug that no network on file has."""


def limits_for(slug: str) -> Limits:
    """What the network with this slug takes. Raises `UnknownNetworkError` for one not on file."""
    plain = slug.strip().casefold().replace("_", "-")
    plain = _ALSO_CALLED.get(plain, plain)
    if plain not in NETWORKS:
        raise UnknownNetworkError(
            f"No network is called {slug!r} here. Known are: {', '.join(NETWORKS)}."
        )
    return _read(plain)


@cache
def _read(slug: str) -> Limits:
    fact = tomllib.loads((_FOLDER / f"{slug}.toml").read_text("utf-8"))
    sources = {
        key: {"key": f"{slug}-{key}", **entry, "as_of": str(entry["as_of"])}
        for key, entry in fact.pop("sources", {}).items()
    }
    limits = msgspec.convert({"slug": slug, **_sourced(fact, sources)}, Limits, strict=True)
    for one in limits.text:
        if one.unit not in UNITS:
            raise ValueError(f"{slug}: no unit is called {one.unit!r}")
    return limits


def _sourced(fact: Any, sources: dict[str, dict[str, Any]]) -> Any:
    """`fact` with the name of each source replaced by the source itself."""
    if isinstance(fact, list):
        return [_sourced(one, sources) for one in fact]
    if not isinstance(fact, dict):
        return fact
    return {
        key: sources[value] if key == "source" else _sourced(value, sources)
        for key, value in fact.items()
    }
