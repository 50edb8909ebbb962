"""Telling an entry in words."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bedside.desk.pages.record.nouns import nouns

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bedside.desk.record.models import Entry

_VERBS = {"insert": "made", "update": "changed", "delete": "removed"}
_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z")
_LONGEST = 200


@dataclass(frozen=True)
class Change:
    """One field, before and after; None where there was or is none."""

    name: str
    before: str | None
    after: str | None


@dataclass(frozen=True)
class Told:
    """An entry as the page shows it."""

    entry: Entry
    who: str
    verb: str
    noun: str
    changes: list[Change]


def tell(entry: Entry, names: Mapping[str, str]) -> Told:
    """The entry in words; `names` are members' by id, and by the id they sign in with."""
    payload = json.loads(entry.payload)
    who = names.get(payload["member"] or "") or names.get(payload["user"] or "")
    return Told(
        entry,
        who or _nobody(entry.source),
        _VERBS.get(entry.action, entry.action),
        nouns().get(entry.table, entry.table),
        list(_changes(payload, names)),
    )


def _nobody(source: str) -> str:
    known = {"worker": "The worker", "command": "An operator", "database": "The database"}
    return known.get(source, "Somebody not signed in")


def _changes(payload: dict[str, Any], names: Mapping[str, str]) -> Iterator[Change]:
    before, after = payload.get("before") or {}, payload.get("after") or {}
    for field in sorted((before.keys() | after.keys()) - {"id"}):
        earlier, later = (_value(side.get(field), names) for side in (before, after))
        if earlier != later or payload["action"] != "insert":
            yield Change(field.removesuffix("_id").replace("_", " "), earlier, later)


def _value(value: Any, names: Mapping[str, str]) -> str | None:
    if value is None or value in ("", [], {}):
        return None
    if isinstance(value, dict) and set(value) == {"sha256"}:
        return f"words (hash {value['sha256'][:12]})"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str):
        if _ID.match(value):
            return names.get(value) or f"…{value[-6:]}"
        return value if len(value) <= _LONGEST else f"{value[:_LONGEST]}…"
    written = json.dumps(value, ensure_ascii=False)
    return written if len(written) <= _LONGEST else f"{written[:_LONGEST]}…"
