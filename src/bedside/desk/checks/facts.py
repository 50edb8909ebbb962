"""The facts and the pack that an organisation's words are judged by."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from bedside.check import Organisation as Facts
from bedside.check.packs import Pack, load_pack, pack_for
from bedside.desk.checks.models import FactSheet

if TYPE_CHECKING:
    from bedside.desk.people.models import Organisation


def facts_of(organisation: Organisation) -> tuple[Facts, Pack]:
    """From its fact sheet; name and kind come from the organisation itself."""
    sheet = FactSheet.objects.filter(organisation=organisation).first()
    facts = sheet.as_checked() if sheet else Facts()
    facts = msgspec.structs.replace(facts, name=organisation.name, type=organisation.kind)
    pack = load_pack(sheet.pack) if sheet and sheet.pack else pack_for(facts)
    return facts, pack
