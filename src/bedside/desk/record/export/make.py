"""Making an export."""

from __future__ import annotations

import base64
import hashlib
import json
import zipfile
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any

from django.db.models import Max, Min

from bedside import __version__
from bedside.desk.core import clock
from bedside.desk.core.trouble import Trouble
from bedside.desk.record import chain
from bedside.desk.record.export.signing import public_key, sign
from bedside.desk.record.export.texts import tables_with_texts, texts
from bedside.desk.record.models import Entry, Export

if TYPE_CHECKING:
    import uuid
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import datetime

_AT_A_TIME = 2000
README = """\
A part of the record of an organisation, exported by Bedside.

  manifest.json   what this is: whose, from when to when, and the SHA-256 of the other parts
  manifest.sig    its signature (Ed25519, base64)
  entries.jsonl   one entry a line: its number, its hash, and its payload as it was written
  texts.jsonl     texts that entries name by hash, as far as they still exist, each with its salt
  members.json    who the members are

To verify it, get the verifier from Bedside's own source, not from whoever sent you this file:
src/bedside/desk/record/verifier.py. It needs Python 3.9 or newer and nothing else.

  python verifier.py THIS-FILE.zip --key FINGERPRINT

Each hash is SHA-256 over the hash before it (64 letters) and the payload, as UTF-8. A text's hash
is SHA-256 over its salt and the text.
"""


@dataclass(frozen=True)
class Period:
    """From `since` on, before `until`."""

    since: datetime
    until: datetime


def export(
    organisation: uuid.UUID,
    period: Period,
    into: IO[bytes],
    *,
    title: str,
    member: uuid.UUID | None,
    names: Mapping[str, str],
    with_texts: bool = True,
) -> Export:
    """Write the export to `into` and note that it was made; the organisation must be in sight.

    `title` is the organisation's name, `names` its members' by id. Entries are whole stretches of
    the chain: those between the first and the last of the period. Raises Trouble when the period
    has none.
    """
    entries = Entry.objects.filter(organisation=organisation, seq__isnull=False)
    ends = entries.filter(at__gte=period.since, at__lt=period.until).aggregate(
        first=Min("seq"), last=Max("seq")
    )
    first, last = ends["first"], ends["last"]
    if first is None or last is None:
        raise Trouble("Nothing was recorded in that time. Choose a longer one.")
    before = entries.filter(seq=first - 1).values_list("hash", flat=True).first()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as bundle:
        writing = _Writing(bundle)
        stretch = entries.filter(seq__gte=first, seq__lte=last).order_by("seq")
        writing.lines("entries.jsonl", writing.entries(stretch.iterator(_AT_A_TIME)))
        if with_texts:
            writing.lines("texts.jsonl", texts(writing.objects, writing.hashes))
        writing.part("members.json", json.dumps(dict(names), ensure_ascii=False, indent=1).encode())
        manifest = {
            "format": 1,
            "bedside": __version__,
            "organisation": {"id": str(organisation), "name": title},
            "since": period.since.isoformat(),
            "until": period.until.isoformat(),
            "exported_at": clock.now().isoformat(timespec="seconds"),
            "first": first,
            "last": last,
            "before": before or chain.GENESIS,
            "hash": writing.hash,
            "parts": writing.parts,
            "key": base64.b64encode(public_key()).decode(),
        }
        signed = json.dumps(manifest, ensure_ascii=False, indent=1).encode()
        bundle.writestr("manifest.json", signed)
        bundle.writestr("manifest.sig", base64.b64encode(sign(signed)))
        bundle.writestr("README.txt", README)
    return Export.objects.create(
        organisation_id=organisation,
        member_id=member,
        since=period.since,
        until=period.until,
        first=first,
        last=last,
        hash=writing.hash,
        with_texts=with_texts,
    )


class _Writing:
    """The parts of a bundle as they are written, with their hashes."""

    def __init__(self, bundle: zipfile.ZipFile) -> None:
        self._bundle = bundle
        self.parts: dict[str, str] = {}
        self.hash = chain.GENESIS
        self.objects: dict[str, set[str]] = {table: set() for table in tables_with_texts()}
        self.hashes: set[str] = set()

    def entries(self, found: Iterable[Entry]) -> Iterator[dict[str, Any]]:
        """Each entry as a line; remembers the last hash, and whose texts to look for."""
        for entry in found:
            self.hash = entry.hash or self.hash
            if entry.table in self.objects:
                self.objects[entry.table].add(entry.object_id)
                self.hashes |= set(_hashes(entry.payload))
            yield {"seq": entry.seq, "hash": entry.hash, "payload": entry.payload}

    def lines(self, name: str, rows: Iterable[dict[str, Any]]) -> None:
        """Write one JSON object a line."""
        digest = hashlib.sha256()
        with self._bundle.open(name, "w", force_zip64=True) as part:
            for row in rows:
                line = json.dumps(row, ensure_ascii=False).encode() + b"\n"
                digest.update(line)
                part.write(line)
        self.parts[name] = digest.hexdigest()

    def part(self, name: str, content: bytes) -> None:
        """Write a whole part."""
        self._bundle.writestr(name, content)
        self.parts[name] = hashlib.sha256(content).hexdigest()


def _hashes(payload: str) -> Iterator[str]:
    told = json.loads(payload)
    for side in (told["before"], told["after"]):
        for value in (side or {}).values():
            if isinstance(value, dict) and "sha256" in value:
                yield value["sha256"]
