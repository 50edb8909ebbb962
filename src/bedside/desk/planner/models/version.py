"""A version: the text and pictures of a post at one moment. It never changes."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from bedside.desk.core.owned import Owned


class Version(Owned):
    """Number `n` of a post, frozen when it was submitted. Its words per channel are variants."""

    post = models.ForeignKey("planner.Post", on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    author = models.ForeignKey("people.Member", on_delete=models.PROTECT, related_name="+")
    # Everybody who wrote in it, the author among them.
    editors = ArrayField(models.UUIDField(), default=list, blank=True)
    text = models.TextField(blank=True, max_length=100_000)
    link = models.URLField(blank=True, max_length=2000)
    boosted = models.BooleanField(default=False)
    sponsor = models.CharField(max_length=200, blank=True)
    authorizations = models.ManyToManyField(
        "consent.Authorization", through="planner.VersionAuthorization", related_name="+"
    )

    immutable = True
    content = ("text", "link", "sponsor")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "post", "number"], name="version_once")
        ]
        ordering = ["number"]

    def __str__(self) -> str:
        return f"Version {self.number}"
