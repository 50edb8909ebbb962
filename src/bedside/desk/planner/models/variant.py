"""A variant: a version's wording for one channel."""

from __future__ import annotations

from django.db import models

from bedside.desk.core.owned import Owned


class Variant(Owned):
    """The exact words for one channel, and the hash that sign-offs and deliveries are bound to."""

    version = models.ForeignKey(
        "planner.Version", on_delete=models.CASCADE, related_name="variants"
    )
    channel = models.ForeignKey("channels.Channel", on_delete=models.PROTECT, related_name="+")
    text = models.TextField(blank=True, max_length=100_000)
    content_hash = models.CharField(max_length=64)

    immutable = True
    content = ("text",)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "version", "channel"], name="variant_once"
            )
        ]
        indexes = [models.Index(fields=["organisation", "content_hash"], name="variant_by_hash")]

    def __str__(self) -> str:
        return f"For {self.channel_id}: {self.content_hash[:12]}"
