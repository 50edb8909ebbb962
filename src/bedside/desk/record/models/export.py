"""An export: that a part of the record was handed out, to whom of us, and where its chain ended."""

from __future__ import annotations

from django.db import models

from bedside.desk.core.owned import Owned


class Export(Owned):
    """Its row is an entry of the record, too. `hash` is the chain's after entry `last`."""

    # Nobody, when an operator exported with the command.
    member = models.ForeignKey(
        "people.Member", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    since = models.DateTimeField()
    until = models.DateTimeField()
    first = models.BigIntegerField()
    last = models.BigIntegerField()
    hash = models.CharField(max_length=64)
    with_texts = models.BooleanField()

    immutable = True

    class Meta:
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return f"{self.first} to {self.last}"
