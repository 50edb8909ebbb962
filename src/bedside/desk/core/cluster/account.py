"""Who the server runs as: us, or an ordinary account when we are root (PostgreSQL refuses root)."""

from __future__ import annotations

import os
import pwd
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bedside.desk.core.trouble import Trouble

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Account:
    """An account of this machine. `is_other`: we are root and act in its name."""

    name: str
    uid: int
    gid: int
    is_other: bool

    def popen(self) -> dict[str, Any]:
        """Arguments that make a child process run as this account."""
        if not self.is_other:
            return {}
        return {"user": self.uid, "group": self.gid, "extra_groups": ()}

    def own(self, path: Path) -> None:
        """Give `path` to this account."""
        if self.is_other:
            os.chown(path, self.uid, self.gid)

    def can_enter(self, folder: Path) -> bool:
        """Whether this account reaches `folder` through everything above it."""
        return self._can("-x", folder)

    def can_run(self, program: Path) -> bool:
        """Whether this account may run `program` where it lies."""
        return self._can("-x", program)

    def _can(self, what: str, path: Path) -> bool:
        if not self.is_other:
            return True
        asked = subprocess.run(  # noqa: S603 - our own words and a path
            ["/bin/sh", "-c", 'test "$1" "$2"', "sh", what, str(path)],
            check=False,
            cwd="/",
            **self.popen(),
        )
        return asked.returncode == 0


def ordinary(folder: Path) -> Account:
    """The account for a server in `folder`. Raises Trouble when this machine has none.

    We ourselves; for root: whoever owns the folder, an account named bedside, whoever called sudo,
    or nobody, in that order.
    """
    uid = os.geteuid()
    if uid:
        return Account(_name(uid), uid, os.getegid(), is_other=False)
    owner = folder.stat().st_uid if folder.exists() else 0
    for found in (_by_id(owner), _by_name("bedside"), _by_sudo(), _by_name("nobody")):
        if found and found.pw_uid:
            return Account(found.pw_name, found.pw_uid, found.pw_gid, is_other=True)
    raise Trouble(
        "PostgreSQL does not run as root, and this machine has no ordinary account. "
        "Add one named bedside (useradd --system bedside), or start Bedside as another user."
    )


def _name(uid: int) -> str:
    found = _by_id(uid)
    if found is None:
        raise Trouble(
            f"The account with number {uid} has no name on this machine, and PostgreSQL needs one. "
            "Add it to /etc/passwd, or start Bedside as another user."
        )
    return found.pw_name


def _by_id(uid: int) -> pwd.struct_passwd | None:
    try:
        return pwd.getpwuid(uid)
    except KeyError:
        return None


def _by_name(name: str) -> pwd.struct_passwd | None:
    try:
        return pwd.getpwnam(name)
    except KeyError:
        return None


def _by_sudo() -> pwd.struct_passwd | None:
    caller = os.environ.get("SUDO_UID", "")
    return _by_id(int(caller)) if caller.isdecimal() else None
