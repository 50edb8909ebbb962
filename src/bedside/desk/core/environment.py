"""Reading the environment: every setting an operator may give, in one place.

`bedside up` fills in what is missing (database, keys); see docs/reference/command.md.
"""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import urlsplit

from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict

from bedside.desk.core.trouble import Trouble


def words(name: str, otherwise: str = "") -> list[str]:
    """A list written with commas."""
    return [word.strip() for word in os.environ.get(name, otherwise).split(",") if word.strip()]


def is_on(name: str) -> bool:
    """Whether a switch is on: 1, true, yes or on."""
    return os.environ.get(name, "").strip().lower() in {"1", "true", "yes", "on"}


def origins(addresses: list[str]) -> list[str]:
    """The scheme, name and port of each address, as a content security policy writes them."""
    parts = [urlsplit(address) for address in addresses]
    return sorted({f"{one.scheme}://{one.netloc}" for one in parts if one.scheme and one.netloc})


def home() -> Path:
    """The folder with everything that must outlive the program: database, pictures, keys."""
    given = os.environ.get("BEDSIDE_HOME")
    if given:
        return Path(given).expanduser()
    data = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(data) / "bedside"


def database(url: str, *, role: str = "") -> dict[str, object]:
    """Django's settings for a PostgreSQL address (libpq's: `postgresql://user:word@host/name`).

    `role` is taken on by every connection. Raises `Trouble` for what is no such address.
    """
    try:
        given = conninfo_to_dict(url)
    except ProgrammingError as problem:
        message = "DATABASE_URL is not a PostgreSQL address (postgresql://user:word@host/name)."
        raise Trouble(message) from problem
    names = {"dbname": "NAME", "user": "USER", "password": "PASSWORD"}
    names |= {"host": "HOST", "port": "PORT"}
    known = {names[key]: str(value) for key, value in given.items() if key in names}
    options: dict[str, object] = {key: value for key, value in given.items() if key not in names}
    options["application_name"] = "bedside"
    if role:
        options["options"] = f"-c role={role}"
    return {
        "ENGINE": "django.db.backends.postgresql",
        **known,
        "OPTIONS": options,
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }
