"""What a network declares besides its limits: as data, each fact with its source and date."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Generic, Literal, TypeVar

import msgspec

from bedside.check.limits import Sure  # noqa: TC001 - msgspec reads it when it runs
from bedside.check.model import Source  # noqa: TC001 - likewise

Value = TypeVar("Value")
Idempotency = Literal["key", "client-id", "probe", "none"]
Edit = Literal["none", "text", "all"]


class Fact(msgspec.Struct, Generic[Value], frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing a network declares, how sure that is, and where it is from.

    `sure` has the words of `bedside.check.limits`; only "unknown" may lack a source. `note` is
    for a person to read.
    """

    value: Value
    sure: Sure
    source: Source | None = None
    note: str = ""

    def __post_init__(self) -> None:
        if self.source is None and self.sure != "unknown":
            raise ValueError("a fact names its source, or says that it is unknown")


class Rate(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """At most `most` of `unit` in `seconds`."""

    most: int
    unit: str
    seconds: int


class Declaration(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a network can do.

    idempotency: how a repeat is told from a second post: "key" (the network compares a key),
        "client-id" (we choose the post's own id), "probe" (only by reading), "none".
    schedule: it can hold a post until its time. The desk's own calendar is used all the same.
    edit: what of a live post may be changed. delete: a live post can be taken off.
    threads: a post may have parts. inbox: what can be read back, by kind.
    metrics: which numbers it tells. rates: how often it may be called.
    sign_in: how an account is connected.
    access_seconds, refresh_seconds: how long tokens live; None where none ends.
    baa: whether it signs a business associate agreement; none does, so this takes only False.
    policy: what it forbids that the desk must heed, one sentence each.
    """

    slug: str
    name: str
    idempotency: Fact[Idempotency]
    schedule: Fact[bool]
    edit: Fact[Edit]
    delete: Fact[bool]
    threads: Fact[bool]
    inbox: Fact[tuple[str, ...]]
    metrics: Fact[tuple[str, ...]]
    rates: Fact[tuple[Rate, ...]]
    sign_in: Fact[Literal["none", "app-password", "oauth", "api-key"]]
    baa: Fact[Literal[False]]
    access_seconds: Fact[int] | None = None
    refresh_seconds: Fact[int] | None = None
    policy: tuple[Fact[str], ...] = ()


def read_declaration(slug: str) -> Declaration:
    """The declaration in `networks/<slug>/declaration.toml`.

    Raises FileNotFoundError or ModuleNotFoundError for a network that is not on file, and
    msgspec.ValidationError for a declaration that lacks a fact, a source or a date.
    """
    package = f"bedside.networks.{slug.replace('-', '_')}"
    text = (files(package) / "declaration.toml").read_text("utf-8")
    found = tomllib.loads(text)
    sources = {
        key: {"key": f"{slug}-{key}", "section": "", **entry, "as_of": str(entry["as_of"])}
        for key, entry in found.pop("sources").items()
    }

    def sourced(fact: dict[str, object]) -> dict[str, object]:
        return {**fact, "source": sources[str(fact["source"])]} if "source" in fact else fact

    facts: dict[str, object] = {}
    for name, value in found.items():
        if isinstance(value, dict):
            facts[name] = sourced(value)
        elif isinstance(value, list):
            facts[name] = [sourced(one) for one in value]
        else:
            facts[name] = value
    return msgspec.convert({"slug": slug, **facts}, Declaration, strict=True)
