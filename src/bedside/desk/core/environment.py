"""Reading the environment: every setting an operator may give, in one place.

`bedside up` fills in what is missing (database, keys); see docs/reference/settings.md.
"""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import unquote, urlsplit


def words(name: str, otherwise: str = "") -> list[str]:
    """A list written with commas."""
    return [word.strip() for word in os.environ.get(name, otherwise).split(",") if word.strip()]


def is_on(name: str) -> bool:
    """Whether a switch is on: 1, true, yes or on."""
    return os.environ.get(name, "").strip().lower() in {"1", "true", "yes", "on"}


def home() -> Path:
    """The folder with everything that must outlive the program: database, pictures, keys."""
    given = os.environ.get("BEDSIDE_HOME")
    if given:
        return Path(given).expanduser()
    data = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(data) / "bedside"


def database(url: str, *, role: str = "") -> dict[str, object]:
    """Django's settings for a PostgreSQL address such as `postgresql://user:word@host:5432/name`.

    A socket folder is written as a percent-encoded host. `role` is taken on by every connection.
    """
    parts = urlsplit(url)
    options: dict[str, object] = {"application_name": "bedside"}
    if role:
        options["options"] = f"-c role={role}"
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")) or "bedside",
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or "") if parts.hostname else "",
        "PORT": str(parts.port or ""),
        "OPTIONS": options,
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }
