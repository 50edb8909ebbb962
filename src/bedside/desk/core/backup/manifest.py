"""The manifest of a bundle: what is in it, and the hash of every part."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import msgspec

from bedside.desk.core.trouble import Trouble

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FORMAT = 1
NAME = "manifest.json"
DUMP = "database.dump"


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`files` maps each part to its SHA-256; `keys` each key's name to its fingerprint."""

    format: int
    bedside: str
    made_at: str
    files: dict[str, str]
    keys: dict[str, str]


def written(manifest: Manifest) -> bytes:
    """The manifest as it lies in the bundle."""
    return msgspec.json.format(msgspec.json.encode(manifest), indent=2)


def read(text: bytes) -> Manifest:
    """The manifest of a bundle. Raises Trouble for one that is none, or of a later format."""
    try:
        manifest = msgspec.json.decode(text, type=Manifest)
    except msgspec.MsgspecError:
        raise Trouble("This is no backup of Bedside: its manifest cannot be read.") from None
    if manifest.format != FORMAT:
        raise Trouble(
            f"This backup was made by Bedside {manifest.bedside} in a form that this version "
            "cannot read. Install that version and try again."
        )
    return manifest


def sha256(file: Path) -> str:
    """The hash of a file's bytes."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def damaged(folder: Path, manifest: Manifest) -> Iterator[str]:
    """The parts below `folder` that are missing, changed or not in the manifest."""
    found = {str(path.relative_to(folder)): path for path in folder.rglob("*") if path.is_file()}
    found.pop(NAME, None)
    for name, expected in manifest.files.items():
        if name not in found or sha256(found[name]) != expected:
            yield name
    yield from sorted(found.keys() - manifest.files.keys())
