"""The laws, guidelines and cases that rules cite: one TOML file each, read into `SOURCES`.

Each file has `title`, `section`, `url`, `as_of` and `sure` ("sourced" or "secondary"; an
unsourced fact is never a citation). Rules name a source by its file name.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from bedside.check.model import Source


@cache
def load_sources() -> dict[str, tuple[Source, str]]:
    """Every source by key, with how sure it is ("sourced" or "secondary")."""
    found: dict[str, tuple[Source, str]] = {}
    for entry in sorted(files(__package__).iterdir(), key=lambda path: path.name):
        if entry.name.endswith(".toml"):
            key = entry.name.removesuffix(".toml")
            fact = tomllib.loads(entry.read_text("utf-8"))
            source = Source(key, fact["title"], fact["section"], fact["url"], str(fact["as_of"]))
            found[key] = (source, fact["sure"])
    return found


def source(key: str) -> Source:
    """The source with this key; KeyError for one that is not on file."""
    return load_sources()[key][0]
