"""The installation's own keys: made once, kept in its folder, handed to the programs it starts.

Four of them, one file each, readable by their owner only. Whoever has them reads what is sealed:
a backup without them holds sealed secrets, a thief without them nothing.
"""

from __future__ import annotations

import base64
import hashlib
import secrets
from typing import TYPE_CHECKING, NamedTuple

from cryptography.fernet import Fernet

from bedside.desk.core.trouble import Trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path


class Key(NamedTuple):
    """A key's file and the environment variable that may give it instead."""

    name: str
    variable: str
    make: Callable[[], str]
    purpose: str


KEYS = (
    Key("sessions", "BEDSIDE_SECRET_KEY", lambda: secrets.token_urlsafe(50), "signs sessions"),
    Key(
        "at-rest",
        "BEDSIDE_KEYS",
        lambda: Fernet.generate_key().decode(),
        "seals tokens and secrets in the database (newest first, separated by commas)",
    ),
    Key(
        "signing",
        "BEDSIDE_SIGNING_KEY",
        lambda: base64.b64encode(secrets.token_bytes(32)).decode(),
        "signs exports of the record (the 32 bytes of an Ed25519 key)",
    ),
)


def keys(home: Path, given: Mapping[str, str]) -> dict[str, str]:
    """Each key by its variable: as `given`, or from the folder `keys`, or made now.

    Raises Trouble when the folder cannot be written.
    """
    found = {}
    for key in KEYS:
        if given.get(key.variable):
            found[key.variable] = given[key.variable]
        else:
            found[key.variable] = _kept(home / "keys", key)
    return found


def kept(home: Path) -> dict[str, str]:
    """The keys that lie in the folder, by name."""
    files = {key.name: home / "keys" / key.name for key in KEYS}
    return {name: file.read_text("ascii").strip() for name, file in files.items() if file.exists()}


def fingerprint(key: str) -> str:
    """Twelve letters that tell one key from another and give neither away."""
    return hashlib.sha256(key.encode()).hexdigest()[:12]


def write(folder: Path, name: str, value: str) -> None:
    """Put a key into `folder`, for its owner's eyes only. Raises OSError."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    arriving = folder / f"{name}.new"
    arriving.unlink(missing_ok=True)
    arriving.touch(mode=0o600)
    arriving.write_text(value + "\n", "ascii")
    arriving.rename(folder / name)


def _kept(folder: Path, key: Key) -> str:
    try:
        if not (folder / key.name).exists():
            write(folder, key.name, key.make())
        return (folder / key.name).read_text("ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        reason = (getattr(error, "strerror", None) or "not a key").lower()
        raise Trouble(
            f"The key file {folder / key.name} cannot be used ({reason}). "
            f"Make the folder writable, or give the key as {key.variable}."
        ) from None
