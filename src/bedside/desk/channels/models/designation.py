"""A designation: who may use which channel, for what purpose, until when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models

from bedside.desk.core.owned import Owned

if TYPE_CHECKING:
    from datetime import date


class Designation(Owned):
    """One member on one channel. Without one in force, the gate refuses."""

    class Purpose(models.TextChoices):
        """What it is for."""

        PUBLISH = "publish", "Publish posts"
        REPLY = "reply", "Answer messages"
        ALERT = "alert", "Send health alerts"

    channel = models.ForeignKey(
        "channels.Channel", on_delete=models.CASCADE, related_name="designations"
    )
    member = models.ForeignKey(
        "people.Member", on_delete=models.CASCADE, related_name="designations"
    )
    purpose = models.CharField(max_length=20, choices=Purpose, default=Purpose.PUBLISH)
    until = models.DateField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "channel", "member", "purpose"],
                condition=models.Q(ended_at__isnull=True),
                name="designation_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.member} on {self.channel}"

    def is_in_force(self, on: date) -> bool:
        """Whether it counts that day."""
        return self.ended_at is None and (self.until is None or on <= self.until)
