"""Searching the record: over what the columns say, newest first, a page at a time."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bedside.desk.record.models import Entry

if TYPE_CHECKING:
    import uuid
    from datetime import datetime

PAGE = 50


@dataclass(frozen=True)
class Search:
    """What to look for; what is left empty is not asked. `objects` are ids of anything recorded."""

    member: str = ""
    table: str = ""
    action: str = ""
    source: str = ""
    since: datetime | None = None
    until: datetime | None = None
    objects: frozenset[str] = field(default_factory=frozenset)


def find(organisation: uuid.UUID, search: Search, before: int | None = None) -> list[Entry]:
    """At most `PAGE` sealed entries, and one more when there are earlier ones; those before number
    `before`, newest first.

    Two indexes serve it however long the chain is: numbers of an organisation, and its objects.
    """
    found = Entry.objects.filter(organisation=organisation, seq__isnull=False)
    asked = {
        "member_id": search.member,
        "table": search.table,
        "action": search.action,
        "source": search.source,
        "at__gte": search.since,
        "at__lt": search.until,
        "object_id__in": search.objects,
        "seq__lt": before,
    }
    found = found.filter(**{name: value for name, value in asked.items() if value})
    return list(found.order_by("-seq")[: PAGE + 1])
