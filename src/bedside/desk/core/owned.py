"""The base of every row that belongs to an organisation."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from bedside.desk.core import clock
from bedside.desk.core.ids import new_id


class Owned(models.Model):
    """A row of one organisation: seen by nobody else, and recorded when it changes.

    `fences.py` reads the class attributes: fields of `content` enter the record only as a salted
    hash, fields of `unrecorded` not at all (secrets, and what changes with every heartbeat), a
    table with `recorded = False` leaves no entry, and rows of an `immutable` one are only added.
    """

    recorded: ClassVar[bool] = True
    immutable: ClassVar[bool] = False
    content: ClassVar[tuple[str, ...]] = ()
    unrecorded: ClassVar[tuple[str, ...]] = ()

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey(
        "people.Organisation", on_delete=models.PROTECT, related_name="+", editable=False
    )
    created_at = models.DateTimeField(default=clock.now, editable=False)

    class Meta:
        abstract = True
