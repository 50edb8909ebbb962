"""A channel's secret, sealed."""

from __future__ import annotations

from django.db import models

from bedside.desk.core.owned import Owned


class Credential(Owned):
    """Tokens and passwords of one channel, sealed with `core.crypto`."""

    channel = models.OneToOneField(
        "channels.Channel", on_delete=models.CASCADE, related_name="credential"
    )
    sealed = models.BinaryField()
    changed_at = models.DateTimeField()

    unrecorded = ("sealed",)

    def __str__(self) -> str:
        return f"Secret of {self.channel_id}"
