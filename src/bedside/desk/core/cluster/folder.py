"""The folder a server lives in: who owns it, what lies where, and its passwords."""

from __future__ import annotations

import hashlib
import os
import secrets
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from bedside.desk.core.trouble import Trouble

if TYPE_CHECKING:
    from bedside.desk.core.cluster.account import Account

LONGEST_SOCKET = 100  # bytes; the kernel's limit is 107 on Linux and 103 on macOS
ELSEWHERE = Path("/var/lib/bedside")
_SOCKET_NAME = ".s.PGSQL.5432"


def data(folder: Path) -> Path:
    """Where the server keeps its files."""
    return folder / "data"


def log(folder: Path) -> Path:
    """The server's log. It holds no values of rows."""
    return folder / "server.log"


def prepare(folder: Path, account: Account) -> Path:
    """Make `folder` for `account` alone and return where it really lies. Raises Trouble.

    Root may name a folder that no ordinary account can reach, such as one below /root. The server
    then lives in /var/lib/bedside, or among temporary files like the folder, which is a link to it.
    """
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        if not folder.exists() and not folder.is_symlink():
            folder.mkdir(mode=0o700)
            account.own(folder)
            if not account.can_enter(folder):
                folder.rmdir()
                folder.symlink_to(_elsewhere(folder), target_is_directory=True)
        real = folder.resolve()
        if not real.parent.exists():
            real.parent.mkdir(parents=True)
            real.parent.chmod(0o711)  # whatever our umask says, the server passes through it
        real.mkdir(mode=0o700, exist_ok=True)
        _take(real, account)
        for part in (real, socket_folder(real)):
            part.mkdir(mode=0o700, exist_ok=True)
            part.chmod(0o700)
            account.own(part)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise Trouble(
            f"The data folder {folder} cannot be written ({reason}). "
            "Make it writable, or name another with BEDSIDE_HOME."
        ) from None
    if not account.can_enter(real):
        raise Trouble(
            f"PostgreSQL runs as “{account.name}”, who cannot reach {real}. "
            "Name another folder with BEDSIDE_HOME, such as /var/lib/bedside."
        )
    return real


def _elsewhere(folder: Path) -> Path:
    # What is to vanish with the folder for temporary files lies in it, too.
    temporary = Path(tempfile.gettempdir()).resolve()
    place = temporary if folder.absolute().is_relative_to(temporary) else ELSEWHERE
    return place / f"bedside-{secrets.token_hex(6)}-{folder.parent.name}"


def _take(real: Path, account: Account) -> None:
    # Writing is tried, not looked up: a read-only disk says yes to every look.
    trial = real / f".trial-{os.getpid()}"
    trial.touch()
    trial.unlink()
    account.own(real)


def socket_folder(folder: Path) -> Path:
    """Where the server listens: in its folder, or in a short one named after it when too deep."""
    own = folder / "run"
    if len(os.fsencode(own / _SOCKET_NAME)) <= LONGEST_SOCKET:
        return own
    mark = hashlib.sha256(os.fsencode(folder)).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"bedside-{mark}"


def password(folder: Path, role: str) -> str:
    """The password of `role`. Raises Trouble when it was never made or is lost."""
    try:
        return (folder / "passwords" / role).read_text("ascii").strip()
    except OSError:
        raise Trouble(
            f"There is no database in {folder} yet, or its passwords are gone. "
            "“bedside up” makes a new one; “bedside restore” brings one back."
        ) from None


def make_password(folder: Path, account: Account, role: str) -> Path:
    """The file with the password of `role`, made when there is none, readable by its owner only."""
    kept = folder / "passwords"
    kept.mkdir(mode=0o700, exist_ok=True)
    account.own(kept)
    file = kept / role
    if not file.exists():
        arriving = kept / f"{role}.new"
        arriving.touch(mode=0o600)
        arriving.write_text(secrets.token_urlsafe(32), "ascii")
        account.own(arriving)
        arriving.rename(file)
    return file
