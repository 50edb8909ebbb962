"""Telling in one line that the database cannot be reached or refuses us."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bedside.desk.core.trouble import Trouble

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def reached(using: str = "default") -> Iterator[None]:
    """Within the block the database answers. Raises Trouble when it does not, or stops to."""
    from django.db import DatabaseError, InterfaceError, OperationalError, connections

    try:
        connections[using].ensure_connection()
        yield
    except (OperationalError, InterfaceError) as error:
        raise Trouble(
            f"The database cannot be reached: {first_line(error)}. "
            "See that it runs and that DATABASE_URL is right; “bedside doctor” looks closer."
        ) from None
    except DatabaseError as error:
        raise Trouble(f"The database refused: {first_line(error)}.") from None


def first_line(error: Exception) -> str:
    """What the database said, on one line, without values of rows and without a password."""
    lines = str(error).strip().splitlines()
    return (lines[0] if lines else "it did not say why").strip().rstrip(".")


def without_password(url: str) -> str:
    """A database's address as it may be shown."""
    parts = urlsplit(url)
    user = f"{parts.username}@" if parts.username else ""
    return f"{parts.scheme}://{user}{parts.hostname or ''}{parts.path}"
