"""Whether an organisation's record is as it was written."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bedside.desk.core.tenancy import acting_for
from bedside.desk.record import chain
from bedside.desk.record.models import Entry, Head

if TYPE_CHECKING:
    import uuid
    from collections.abc import Iterator
    from datetime import datetime

_AT_A_TIME = 2000


@dataclass
class Finding:
    """What `verify` found: how many entries, where the chain ends, and what is wrong."""

    entries: int = 0
    head: str = chain.GENESIS
    faults: list[chain.Fault] = field(default_factory=list)

    @property
    def holds(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults


def verify(organisation: uuid.UUID, anchors: dict[int, str] | None = None) -> Finding:
    """Read the whole chain of one organisation and compare it with itself and with `anchors`.

    `anchors` are hashes by number, kept outside (an export names them): who could rewrite the whole
    chain could not make it fit these.
    """
    found = Finding()
    anchors = dict(anchors or {})
    with acting_for(organisation, source="command"):
        found.faults += chain.faults(_links(organisation, found, anchors))
        head = Head.objects.filter(organisation=organisation).first()
        last = (head.seq, head.hash) if head else (0, chain.GENESIS)
    if last[0] > found.entries:
        found.faults.append(chain.Fault(found.entries + 1, _cut(found.entries + 1, last[0])))
    elif last != (found.entries, found.head):
        found.faults.append(chain.Fault(last[0], "the head of the chain names another entry"))
    found.faults += [
        chain.Fault(seq, "it is missing, and a hash kept outside names it") for seq in anchors
    ]
    return found


def _links(
    organisation: uuid.UUID, found: Finding, anchors: dict[int, str]
) -> Iterator[chain.Link]:
    entries = Entry.objects.filter(organisation=organisation, seq__isnull=False).order_by("seq")
    for entry in entries.iterator(_AT_A_TIME):
        assert entry.seq is not None and entry.hash is not None  # noqa: S101, PT018 - as filtered
        found.entries = max(found.entries, entry.seq)
        found.head = entry.hash
        if not _is_told_by_its_columns(entry):
            found.faults.append(chain.Fault(entry.seq, "its columns say something else"))
        if anchors.pop(entry.seq, entry.hash) != entry.hash:
            found.faults.append(chain.Fault(entry.seq, "a hash kept outside is another"))
        yield chain.Link(entry.seq, entry.payload, entry.hash)


def _is_told_by_its_columns(entry: Entry) -> bool:
    """Whether the columns, which the search reads, repeat the payload."""
    try:
        told: dict[str, Any] = json.loads(entry.payload)
    except ValueError:
        return False
    member = str(entry.member_id) if entry.member_id else None
    return told == {
        **told,
        "organisation": str(entry.organisation_id),
        "at": _written(entry.at),
        "member": member,
        "source": entry.source,
        "action": entry.action,
        "table": entry.table,
        "object": entry.object_id,
    }


def _written(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _cut(first: int, last: int) -> str:
    return "it is missing" if first == last else f"it and those up to {last} are missing"
