"""Writing the fact sheet: what people type becomes the engine's `Organisation`, or is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from bedside.check import Organisation as Facts
from bedside.check.packs import PACKS
from bedside.desk.checks.models import FactSheet

if TYPE_CHECKING:
    from bedside.desk.people.models import Organisation

# Name and kind are the organisation's own (`footing.footing_of`).
_ELSEWHERE = {"name", "type"}


def facts_on_file(organisation: Organisation) -> tuple[dict[str, Any], str]:
    """What the sheet says, every field with its default, and the pack's name (or empty)."""
    sheet = FactSheet.objects.filter(organisation=organisation).first()
    facts = sheet.as_checked() if sheet else Facts()
    return msgspec.to_builtins(facts), sheet.pack if sheet else ""


def write_facts(organisation: Organisation, facts: dict[str, Any], pack: str) -> FactSheet:
    """Keep these facts. Raises `msgspec.ValidationError` for what the engine would refuse, and
    `ValueError` for a pack that is not there.
    """
    if pack and pack not in PACKS:
        message = f"There is no pack “{pack}”."
        raise ValueError(message)
    known = {key: value for key, value in facts.items() if key not in _ELSEWHERE}
    kept = msgspec.to_builtins(msgspec.convert(known, Facts))
    before = FactSheet.objects.filter(organisation=organisation).first()
    # The claim ledger is written by the library alone.
    ledger = {"claims": before.facts["claims"]} if before and "claims" in before.facts else {}
    sheet, _ = FactSheet.objects.update_or_create(
        organisation=organisation,
        defaults={
            "facts": {**ledger, **{key: kept[key] for key in known if kept[key]}},
            "pack": pack,
        },
    )
    return sheet
