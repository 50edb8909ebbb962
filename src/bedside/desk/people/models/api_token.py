"""A token of the HTTP API: one member's key for one program."""

from __future__ import annotations

from django.db import models

from bedside.desk.core.owned import Owned


class ApiToken(Owned):
    """Only a hash of it is kept. What it opens is what the member's roles open, less what needs
    a second factor: a program has none."""

    member = models.ForeignKey("people.Member", on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=100)
    token_hash = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    unrecorded = ("token_hash",)

    class Meta:
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return self.name
