"""A channel: one connected account on a network."""

from __future__ import annotations

from django.db import models

from bedside.desk.core.owned import Owned


class Channel(Owned):
    """One account, by its network's slug and its handle there."""

    class Health(models.TextChoices):
        """Whether it can be spoken through."""

        HEALTHY = "healthy", "Works"
        RECONNECT = "reconnect", "Sign in again"
        PAUSED = "paused", "Paused"

    network = models.CharField(max_length=40)
    name = models.CharField(max_length=200)
    handle = models.CharField(max_length=300, blank=True)
    # The server's address, the account's id there, and what the server says it takes.
    account = models.JSONField(default=dict, blank=True)
    health = models.CharField(max_length=20, choices=Health, default=Health.HEALTHY)
    health_note = models.CharField(max_length=300, blank=True)
    health_at = models.DateTimeField(null=True, blank=True)
    connected_by = models.ForeignKey(
        "people.Member", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    disconnected_at = models.DateTimeField(null=True, blank=True)

    unrecorded = ("health_at",)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "network", "handle"],
                condition=models.Q(disconnected_at__isnull=True),
                name="channel_once",
            )
        ]
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
