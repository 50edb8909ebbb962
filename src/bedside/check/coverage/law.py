"""The laws and guides that rules rest on, article by article, and what of each is looked for."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Literal

import msgspec

if TYPE_CHECKING:
    from bedside.check.packs import Pack


class Article(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One article: where it stands, what it asks in our words, and what covers it."""

    article: str
    title: str
    rules: tuple[str, ...] = ()
    tools: tuple[str, ...] = ()
    desk: str = ""
    later: str = ""


class Instrument(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A law or a guide; `where` is the country whose packs it belongs to."""

    title: str
    where: Literal["us", "au"]
    articles: tuple[Article, ...]


@cache
def instruments() -> tuple[Instrument, ...]:
    """Every instrument, by title."""
    folder = files(__package__).joinpath("laws")
    read = [
        msgspec.convert(tomllib.loads(table.read_text("utf-8")), Instrument)
        for table in folder.iterdir()
        if table.name.endswith(".toml")
    ]
    return tuple(sorted(read, key=lambda one: (one.where != "us", one.title)))


def instruments_for(pack: Pack) -> tuple[Instrument, ...]:
    """The instruments of a pack's country: Australia for `au-…`, the United States otherwise."""
    chain = (pack.name, *pack.extends)
    where = "au" if any(name.startswith("au-") for name in chain) else "us"
    return tuple(one for one in instruments() if one.where == where)
