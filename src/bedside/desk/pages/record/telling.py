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
# Where verb and noun together would puzzle a reader.
_PLAINER = {
    ("usersessions_usersession", "insert"): ("signed in", ""),
    ("usersessions_usersession", "delete"): ("ended a session", ""),
}
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
    post: str
    title: str
    changes: list[Change]


def tell(entry: Entry, names: Mapping[str, str], titles: Mapping[str, str]) -> Told:
    """The entry in words; `names` are members' by id, and by the id they sign in with.

    `titles` are posts' by id.
    """
    payload = json.loads(entry.payload)
    post = post_of(entry)
    verb = _VERBS.get(entry.action, entry.action)
    noun = nouns().get(entry.table, entry.table)
    verb, noun = _PLAINER.get((entry.table, entry.action), (verb, noun))
    who = names.get(payload["member"] or "") or names.get(payload["user"] or "")
    return Told(
        entry,
        who or _nobody(entry.source),
        verb,
        noun,
        post,
        titles.get(post, ""),
        list(_changes(payload, names)),
    )


def post_of(entry: Entry) -> str:
    """The id of the post that an entry is about, where its payload says so; or empty."""
    if entry.table == "planner_post":
        return entry.object_id
    payload = json.loads(entry.payload)
    side = payload["after"] or payload["before"] or {}
    return str(side.get("post_id") or "")


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
