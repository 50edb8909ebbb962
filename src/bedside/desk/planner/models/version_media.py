"""A picture as one version shows it."""

from __future__ import annotations

from django.db import models

from bedside.desk.core.owned import Owned


class VersionMedia(Owned):
    """Which picture, in which place, with which alt text."""

    version = models.ForeignKey("planner.Version", on_delete=models.CASCADE, related_name="media")
    media = models.ForeignKey("library.Media", on_delete=models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField()
    alt = models.TextField(blank=True, max_length=5000)

    immutable = True
    content = ("alt",)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "version", "position"], name="version_media_once"
            )
        ]
        ordering = ["position"]

    def __str__(self) -> str:
        return f"Picture {self.position}"
