"""Which rules are on, how severe, and which pack an organisation uses."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from bedside.check.packs.written import Fetch, PackError, Written, parse_pack
from bedside.check.rules import BY_CODE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bedside.check.model import Organisation, Severity
    from bedside.check.packs.written import Level
    from bedside.check.rules.base import Rule

_RANK: dict[str, int] = {"advise": 1, "review": 2, "block": 3}

DEFAULT_PACK = "us-hospital"
PACKS: tuple[str, ...] = (
    DEFAULT_PACK,
    "us-clinic",
    "us-dental",
    "us-pharmacy",
    "us-behavioral-health",
    "us-school",
    "us-research",
    "au-ahpra",
    "personal",
)


@dataclass(frozen=True)
class Pack:
    """A pack in force: its name, and the severities it changes.

    `levels` holds everything it says, its own words and those of the packs it extends;
    `extends` names those, the nearest first.
    """

    name: str
    about: str = ""
    levels: Mapping[str, Level] = field(default_factory=dict)
    extends: tuple[str, ...] = ()
    organisation_types: tuple[str, ...] = ()
    # Every check asks which rules look at its kind of post; the answer never changes.
    _by_kind: dict[str, tuple[Rule, ...]] = field(default_factory=dict, repr=False, compare=False)

    def rules_for(self, kind: str) -> tuple[Rule, ...]:
        """The rules this pack switches on that look at posts of one kind."""
        known = self._by_kind.get(kind)
        if known is None:
            known = tuple(rule for rule in self.rules(BY_CODE) if kind in rule.kinds)
            self._by_kind[kind] = known
        return known

    def rules(self, by_code: Mapping[str, Rule]) -> tuple[Rule, ...]:
        """The rules this pack switches on, in the order of the registry."""
        return tuple(rule for rule in by_code.values() if self.levels.get(rule.code) != "off")

    def severity(self, rule: Rule, wished: Severity | None) -> Severity:
        """How severe a hit is: the rule's own severity, the pack's if it names one.

        A hit that asks for its own severity (a person of unknown role) gets it, but never a
        graver one than the pack names for the rule.
        """
        level = self.levels.get(rule.code)
        if level is None or level == "off":
            return wished or rule.severity
        if wished is not None and _RANK[wished] < _RANK[level]:
            return wished
        return level


def pack_for(organisation: Organisation) -> Pack:
    """The pack that an organisation's type chooses; `us-hospital` without one.

    A service in Australia gets `au-ahpra` whatever its type, but for a person's own account.
    """
    wanted = "-".join(organisation.type.casefold().replace("_", " ").replace("-", " ").split())
    if wanted in PACKS:
        return load_pack(wanted)
    chosen = next(
        (one for one in map(load_pack, PACKS) if wanted in one.organisation_types),
        load_pack(DEFAULT_PACK),
    )
    if organisation.country.upper() == "AU" and chosen.name != "personal":
        return load_pack("au-ahpra")
    return chosen


@cache
def load_pack(name: str) -> Pack:
    """A pack of ours by name; PackError names the ones there are."""
    return _assemble(_ours(name), None, ())


def read_pack(text: str, name: str, fetch: Fetch | None = None) -> Pack:
    """A pack from the text of its TOML file. PackError names the line of what is wrong.

    `name` is what reports call it. It may extend a pack of ours, and, where `fetch` is given,
    one that `fetch` knows: it takes what stands in `extends` and the name of the pack where it
    stands, and gives that pack's name and text, or raises PackError.
    """
    return _assemble(parse_pack(text, name, BY_CODE), fetch, ())


def _ours(name: str) -> Written:
    if name not in PACKS:
        raise PackError(f"there is no pack “{name}”; known packs: {', '.join(PACKS)}")
    text = files(__package__).joinpath(f"{name}.toml").read_text("utf-8")
    return parse_pack(text, name, BY_CODE)


def _assemble(written: Written, fetch: Fetch | None, above: tuple[str, ...]) -> Pack:
    if written.name in above:
        chain = " → ".join((*above, written.name))
        raise PackError(f"these packs extend each other in a circle: {chain}")
    levels: dict[str, Level] = {}
    extends: tuple[str, ...] = ()
    if written.extends:
        try:
            if written.extends in PACKS or fetch is None:
                base = _ours(written.extends)
            else:
                name, text = fetch(written.extends, written.name)
                base = parse_pack(text, name, BY_CODE)
            parent = _assemble(base, fetch, (*above, written.name))
        except PackError as error:
            if error.where:
                raise
            raise error.at(written.name, written.extends_line) from None
        levels.update(parent.levels)
        extends = (parent.name, *parent.extends)
    levels.update(written.levels)
    return Pack(written.name, written.about, levels, extends, written.organisation_types)
