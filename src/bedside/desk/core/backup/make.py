"""Making a bundle."""

from __future__ import annotations

import io
import os
import tarfile
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from bedside import __version__
from bedside.desk.core import clock
from bedside.desk.core.backup import manifest as contents
from bedside.desk.core.backup.tools import dump
from bedside.desk.core.keys import fingerprint, kept
from bedside.desk.core.trouble import Trouble

if TYPE_CHECKING:
    from collections.abc import Mapping


def make(home: Path, dsn: str, media: Path, into: Path, *, with_keys: bool) -> Mapping[str, str]:
    """Write the bundle `into`, which must not exist yet; the hashes of its parts. Raises Trouble.

    The desk may go on working meanwhile: the dump is of one moment, and pictures never change.
    """
    if into.exists():
        raise Trouble(f"{into} is there already. Name another file.")
    arriving = into.with_name(f"{into.name}.new")
    try:
        with tempfile.TemporaryDirectory(prefix=".bedside-", dir=into.absolute().parent) as spare:
            dumped = Path(spare) / contents.DUMP
            dump(dsn, dumped)
            parts = {contents.DUMP: dumped, **_below(media, "media")}
            if with_keys:
                parts |= _below(home / "keys", "keys")
            hashes = {name: contents.sha256(path) for name, path in parts.items()}
            arriving.unlink(missing_ok=True)
            with (
                open(arriving, "xb", opener=_private) as stream,
                tarfile.open(fileobj=stream, mode="w", format=tarfile.PAX_FORMAT) as bundle,
            ):
                _add_manifest(bundle, home, hashes)
                for name, path in parts.items():
                    bundle.add(path, name, recursive=False)
                bundle.close()
                stream.flush()
                os.fsync(stream.fileno())
        arriving.rename(into)
    except OSError as error:
        arriving.unlink(missing_ok=True)
        reason = (error.strerror or "unknown reason").lower()
        raise Trouble(f"The backup cannot be written to {into} ({reason}).") from None
    return hashes


def _add_manifest(bundle: tarfile.TarFile, home: Path, hashes: dict[str, str]) -> None:
    text = contents.written(
        contents.Manifest(
            format=contents.FORMAT,
            bedside=__version__,
            made_at=clock.now().isoformat(timespec="seconds"),
            files=hashes,
            keys={name: fingerprint(key) for name, key in kept(home).items()},
        )
    )
    entry = tarfile.TarInfo(contents.NAME)
    entry.size = len(text)
    entry.mode = 0o600
    bundle.addfile(entry, io.BytesIO(text))


def _below(folder: Path, name: str) -> dict[str, Path]:
    files = sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return {f"{name}/{path.relative_to(folder)}": path for path in files}


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
