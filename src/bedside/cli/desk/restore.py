"""`bedside restore`: an installation from a backup, in an empty folder."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bedside.cli.parser import Parser
from bedside.desk.core.backup import restore
from bedside.desk.core.installation import Installation
from bedside.desk.core.reach import reached
from bedside.desk.core.trouble import Trouble

if TYPE_CHECKING:
    from collections.abc import Iterator


def main(arguments: list[str]) -> int:
    """Restore; the exit code."""
    parser = Parser(
        "restore",
        "Fill an empty folder (BEDSIDE_HOME) and an empty database from a backup.",
        "Nothing that is there is overwritten.",
    )
    parser.add_argument("file", type=Path, help="what “bedside backup” wrote")
    parser.add_argument("--keys", type=Path, metavar="FOLDER", help="the folder with its keys")
    parser.add_argument(
        "--without-keys", action="store_true", help="go on without them; sealed secrets stay sealed"
    )
    options = parser.parse_args(arguments)
    installation = Installation.here()
    if not options.file.is_file():
        raise Trouble(f"There is no backup in {options.file}.")
    if installation.cluster() is not None and (installation.home / "postgres").exists():
        raise Trouble(
            f"{installation.home} has a database already. Name an empty folder with BEDSIDE_HOME."
        )
    installation.prepare()
    manifest = restore(
        options.file,
        installation.home,
        lambda: _database(installation),
        keys_from=options.keys,
        without_keys=options.without_keys,
    )
    with installation.opened(), reached("owner"):
        from bedside.desk.core.schema import migrate

        migrate()  # and with it, raise what keeps organisations apart and the record whole
    print(f"Restored what was saved at {manifest.made_at} into {installation.home}.")
    print("Start it: bedside up. Then: bedside record verify")
    return 0


@contextmanager
def _database(installation: Installation) -> Iterator[str]:
    cluster = installation.cluster()
    if cluster is None:
        yield installation.owner_url or installation.database_url
        return
    try:
        with cluster:
            yield cluster.owner_dsn()
    except BaseException:
        # It was not there before: another try must find the folder empty.
        real = cluster.folder.resolve()
        shutil.rmtree(real, ignore_errors=True)
        if cluster.folder.is_symlink():
            cluster.folder.unlink()
        raise
