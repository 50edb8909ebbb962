"""Whose data is in sight: the organisation, member and source of what happens now.

The database asks these settings in every row-level policy and in every trigger of the record.
They hold for one transaction (`set_config(…, is_local => true)`), so that none outlives its
request. Without them no row of any organisation is seen.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from django.db import connection, transaction

if TYPE_CHECKING:
    import uuid
    from collections.abc import Iterator

_NAMES = ("organisation", "member", "user", "source")


def current_organisation() -> str | None:
    """The id of the organisation in sight, or None."""
    return _current()["organisation"] or None


@contextmanager
def acting_for(
    organisation: uuid.UUID | str | None,
    *,
    member: uuid.UUID | str | None = None,
    user: uuid.UUID | str | None = None,
    source: str = "command",
) -> Iterator[None]:
    """In one transaction: see `organisation`'s rows, and sign the record with who and from where.

    `source` is an IP address, "worker" or "command". Before the block ends, what was in sight
    earlier comes back, so that blocks may lie within one another.
    """
    # A transaction of our own began with nothing in sight, and what is set in it ends with it.
    nested = connection.in_atomic_block
    with transaction.atomic():
        before = _current() if nested else None
        put_in_sight(organisation, member=member, user=user, source=source)
        yield
        if before is not None:
            _set(before)


def put_in_sight(
    organisation: uuid.UUID | str | None,
    *,
    member: uuid.UUID | str | None = None,
    user: uuid.UUID | str | None = None,
    source: str = "",
) -> None:
    """Say for the rest of this transaction whose data is in sight. Needs an open transaction."""
    _set(
        {
            "organisation": _text(organisation),
            "member": _text(member),
            "user": _text(user),
            "source": source,
        }
    )


def _text(value: uuid.UUID | str | None) -> str:
    return "" if value is None else str(value)


def _current() -> dict[str, str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT " + ", ".join(f"current_setting('bedside.{name}', true)" for name in _NAMES)
        )
        values = cursor.fetchone() or ()
    return {name: value or "" for name, value in zip(_NAMES, values, strict=True)}


def _set(values: dict[str, str]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT " + ", ".join(f"set_config('bedside.{name}', %s, true)" for name in _NAMES),
            [values[name] for name in _NAMES],
        )
