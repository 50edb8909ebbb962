"""What every report rests on: engine, pack, facts and limits, as they are in force now."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

import bedside
from bedside.check import Organisation as Facts
from bedside.check.limits import UnknownNetworkError, limits_for
from bedside.check.packs import Pack, PackError, load_pack, pack_for
from bedside.desk.checks.models import FactSheet

if TYPE_CHECKING:
    from bedside.desk.people.models import Organisation


@dataclass(frozen=True)
class Footing:
    """Engine, pack and facts for one organisation: fetched once, used for many questions."""

    organisation: Organisation
    facts: Facts
    pack: Pack
    engine: str = bedside.__version__

    def pack_of(self, voice: str) -> Pack:
        """The pack for who speaks: what a person says in their own name has a pack of its own."""
        return load_pack("personal") if voice == "personal" else self.pack

    def pack_mark(self, voice: str) -> str:
        """That pack's name with a mark of what it says: a changed pack is another pack."""
        pack = self.pack_of(voice)
        said = msgspec.json.encode(dict(pack.levels), order="sorted")
        return f"{pack.name[:40]}@{_mark(said)}"

    @cached_property
    def pack_name(self) -> str:
        """The mark of the organisation's own pack."""
        return self.pack_mark("organisation")

    @cached_property
    def facts_mark(self) -> str:
        """The mark of the facts."""
        return self.facts.facts

    def limits_mark(self, network: str | None) -> str:
        """The mark of what this network takes; empty where no figures are on file."""
        if not network:
            return ""
        try:
            return _mark(msgspec.json.encode(limits_for(network), order="sorted"))
        except UnknownNetworkError:
            return ""


def footing_of(organisation: Organisation) -> Footing:
    """The footing in force: the fact sheet if there is one, else what the organisation says of
    itself. One query."""
    sheet = FactSheet.objects.filter(organisation=organisation).first()
    facts = _facts(organisation, sheet)
    return Footing(organisation, facts, _pack(facts, sheet.pack if sheet else ""))


def _facts(organisation: Organisation, sheet: FactSheet | None) -> Facts:
    """Facts that cannot be read are no facts: more is then found, never less."""
    try:
        facts = sheet.as_checked() if sheet else Facts()
    except msgspec.ValidationError:
        facts = Facts()
    return msgspec.structs.replace(
        facts, name=facts.name or organisation.name, type=facts.type or organisation.kind
    )


def _pack(facts: Facts, name: str) -> Pack:
    try:
        return load_pack(name) if name else pack_for(facts)
    except PackError:
        return pack_for(facts)


def _mark(said: bytes) -> str:
    return hashlib.sha256(said).hexdigest()[:12]
