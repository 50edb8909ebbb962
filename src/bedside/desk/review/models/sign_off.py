"""A sign-off: one member's decision on exact words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.postgres.fields import ArrayField
from django.db import models

from bedside.desk.core.owned import Owned

if TYPE_CHECKING:
    from datetime import date


class SignOff(Owned):
    """Bound to a content hash: when the words change, the hash does, and this counts no longer."""

    class Capacity(models.TextChoices):
        """As what they signed."""

        CLINICAL = "clinical", "Clinical reviewer"
        PRIVACY = "privacy", "Privacy reviewer"
        LEGAL = "legal", "Legal reviewer"
        PUBLISHER = "publisher", "Publisher"
        OUTSIDE_READER = "outside_reader", "Outside reader"
        OWN_SECOND_LOOK = "own_second_look", "Own second look (practice of one)"

    post = models.ForeignKey("planner.Post", on_delete=models.CASCADE, related_name="sign_offs")
    version = models.ForeignKey("planner.Version", on_delete=models.CASCADE, related_name="+")
    channel = models.ForeignKey("channels.Channel", on_delete=models.PROTECT, related_name="+")
    content_hash = models.CharField(max_length=64)
    capacity = models.CharField(max_length=20, choices=Capacity)
    member = models.ForeignKey(
        "people.Member", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    reader = models.CharField(max_length=200, blank=True, help_text="An outside reader's name.")
    # Fingerprints of the findings that stood when it was signed: one found later was not read.
    seen = ArrayField(models.CharField(max_length=32), default=list, blank=True)
    last_day = models.DateField(help_text="The last day on which these words may leave.")

    immutable = True

    class Meta:
        indexes = [models.Index(fields=["organisation", "content_hash"], name="sign_off_by_hash")]

    def __str__(self) -> str:
        return f"{self.capacity} on {self.content_hash[:12]}"

    def is_in_force(self, on: date) -> bool:
        """Whether it still counts that day."""
        return on <= self.last_day
