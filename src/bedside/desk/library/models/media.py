"""A picture in the library."""

from __future__ import annotations

from django.db import models

from bedside.desk.core.owned import Owned


class Media(Owned):
    """One picture, as it was re-encoded: its bytes by their SHA-256, its size, its alt text."""

    class Rights(models.TextChoices):
        """Why it may be shown."""

        OWN = "own", "We made it"
        LICENSED = "licensed", "Licensed"
        PUBLIC_DOMAIN = "public_domain", "Public domain"
        UNKNOWN = "unknown", "Not known yet"

    name = models.CharField(max_length=200)
    file = models.FileField(max_length=300)
    sha256 = models.CharField(max_length=64)
    mime = models.CharField(max_length=60)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    size = models.PositiveIntegerField(help_text="Bytes.")
    alt = models.TextField(blank=True, max_length=2000)
    rights = models.CharField(max_length=20, choices=Rights, default=Rights.UNKNOWN)
    rights_note = models.CharField(max_length=300, blank=True)
    tags = models.JSONField(default=list, blank=True)
    added_by = models.ForeignKey(
        "people.Member", on_delete=models.PROTECT, null=True, related_name="+"
    )
    retired_at = models.DateTimeField(null=True, blank=True)

    content = ("alt", "name")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "sha256"], name="media_once")
        ]
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return self.name
