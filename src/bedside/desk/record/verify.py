"""Whether an organisation's record is as it was written."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import msgspec

from bedside.desk.core.tenancy import acting_for
from bedside.desk.record import chain
from bedside.desk.record.models import Entry, Head

if TYPE_CHECKING:
    import uuid
    from collections.abc import Iterator
    from datetime import datetime

_AT_A_TIME = 2000
_TOLD = ("member_id", "source", "action", "table", "object_id")


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
    # Tuples, not objects: a long record has a million of them.
    for seq, sealed, payload, *columns in entries.values_list(
        "seq", "hash", "payload", "at", *_TOLD
    ).iterator(_AT_A_TIME):
        found.entries = max(found.entries, seq)
        found.head = sealed
        if not _is_told_by_its_columns(payload, str(organisation), *columns):
            found.faults.append(chain.Fault(seq, "its columns say something else"))
        if anchors.pop(seq, sealed) != sealed:
            found.faults.append(chain.Fault(seq, "a hash kept outside is another"))
        yield chain.Link(seq, payload, sealed)


def _is_told_by_its_columns(
    payload: str, organisation: str, at: datetime, member: uuid.UUID | None, *rest: str
) -> bool:
    """Whether the columns, which the search reads, repeat the payload."""
    try:
        told = msgspec.json.decode(payload, type=_Told)
    except msgspec.MsgspecError:
        return False
    moment = f"{at.replace(tzinfo=None).isoformat(timespec='microseconds')}Z"
    who = str(member) if member else None
    return told == _Told(organisation, moment, who, *rest)


class _Told(msgspec.Struct, frozen=True):
    """What the columns repeat of a payload."""

    organisation: str
    at: str
    member: str | None
    source: str
    action: str
    table: str
    object: str


def _cut(first: int, last: int) -> str:
    return "it is missing" if first == last else f"it and those up to {last} are missing"
