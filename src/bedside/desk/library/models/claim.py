"""A claim that a reviewer has accepted, with its source and its last day."""

from __future__ import annotations

from django.db import models

from bedside.desk.core.owned import Owned


class Claim(Owned):
    """One sentence of the claim ledger: while it holds, nobody is asked about it again."""

    sentence = models.TextField(max_length=1000)
    source = models.URLField(max_length=500, blank=True)
    source_note = models.CharField(max_length=300, blank=True)
    accepted_by = models.ForeignKey("people.Member", on_delete=models.PROTECT, related_name="+")
    until = models.DateField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["sentence"]

    def __str__(self) -> str:
        return self.sentence[:80]
