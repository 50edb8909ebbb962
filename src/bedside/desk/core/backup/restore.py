"""An installation from a bundle."""

from __future__ import annotations

import shutil
import tarfile
from contextlib import contextmanager
from typing import TYPE_CHECKING

import psycopg

from bedside.desk.core import keys as key_files
from bedside.desk.core.backup import manifest as contents
from bedside.desk.core.backup.tools import load
from bedside.desk.core.reach import first_line
from bedside.desk.core.trouble import Trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from bedside.desk.core.backup.manifest import Manifest


def restore(
    bundle: Path,
    home: Path,
    database: Callable[[], AbstractContextManager[str]],
    *,
    keys_from: Path | None,
    without_keys: bool,
) -> Manifest:
    """Fill the empty folder `home` and the empty database from `bundle`. Raises Trouble.

    `database` starts the database and gives its owner's address; it is called once the bundle has
    proved whole. What was begun and failed is taken away again.
    """
    if any((home / "media").rglob("*")):
        raise Trouble(
            f"{home / 'media'} has pictures already. Restore into an empty folder (BEDSIDE_HOME)."
        )
    with _unpacked(bundle, home) as (unpacked, manifest):
        _settle_keys(unpacked, home, manifest, keys_from, without_keys=without_keys)
        with database() as dsn:
            _refuse_filled(dsn)
            load(dsn, unpacked / contents.DUMP)
        if (unpacked / "media").is_dir():
            shutil.rmtree(home / "media", ignore_errors=True)
            (unpacked / "media").rename(home / "media")
            (home / "media").chmod(0o700)
    return manifest


@contextmanager
def _unpacked(bundle: Path, home: Path) -> Iterator[tuple[Path, Manifest]]:
    place = home / ".restoring"
    shutil.rmtree(place, ignore_errors=True)
    try:
        place.mkdir(mode=0o700, parents=True)
        with tarfile.open(bundle) as parts:
            # Refuses what would land outside, devices and links, whoever packed it.
            parts.extractall(place, filter="data")
        manifest = contents.read((place / contents.NAME).read_bytes())
        bad = list(contents.damaged(place, manifest))
        if bad:
            raise Trouble(
                f"The backup {bundle} is damaged ({bad[0]}"
                f"{f' and {len(bad) - 1} more' if len(bad) > 1 else ''}). Use an earlier one."
            )
        yield place, manifest
    except tarfile.TarError:
        raise Trouble(f"{bundle} is no backup of Bedside, or it is cut off.") from None
    except FileNotFoundError:
        raise Trouble(f"There is no backup in {bundle}.") from None
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise Trouble(f"The backup {bundle} cannot be unpacked to {home} ({reason}).") from None
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _settle_keys(
    unpacked: Path, home: Path, manifest: Manifest, keys_from: Path | None, *, without_keys: bool
) -> None:
    folder = keys_from or (unpacked / "keys")
    for name, wanted in manifest.keys.items():
        there = key_files.kept(home).get(name)
        if there is None and (folder / name).is_file():
            there = (folder / name).read_text("ascii", "replace").strip()
            if key_files.fingerprint(there) == wanted:
                key_files.write(home / "keys", name, there)
        if without_keys:
            continue
        if there is None:
            raise Trouble(
                f"This backup was made with a key “{name}” ({wanted}) that is not in it. "
                "Give the folder “keys” of that installation with --keys, or go on with "
                "--without-keys: channels must then be connected and second factors set up anew."
            )
        if key_files.fingerprint(there) != wanted:
            raise Trouble(
                f"The key “{name}” here is not the one that this backup was made with ({wanted}). "
                "Give that one with --keys, or go on with --without-keys."
            )


def _refuse_filled(dsn: str) -> None:
    try:
        with psycopg.connect(dsn) as connection:
            found = connection.execute(
                "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"
            ).fetchone()
    except psycopg.Error as error:
        raise Trouble(f"The database cannot be reached: {first_line(error)}.") from None
    if found and found[0]:
        raise Trouble(
            "The database has tables already. Restore into an empty one: another BEDSIDE_HOME, "
            "or a new database in DATABASE_URL."
        )
