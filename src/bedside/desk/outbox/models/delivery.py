"""A delivery: one version to one channel at one occurrence."""

from __future__ import annotations

from django.db import models

from bedside.desk.core.owned import Owned


class Delivery(Owned):
    """What is to be sent, and how far it came. Its id is the key that makes a repeat harmless."""

    class State(models.TextChoices):
        """What happened on the network (design, section 4)."""

        DUE = "due", "Waiting for its time"
        PUBLISHING = "publishing", "Going out"
        LIVE = "live", "Published"
        REFUSED = "refused", "Did not go out"
        UNCONFIRMED = "unconfirmed", "Not known: please look"
        WITHDRAWN = "withdrawn", "Taken down"

    class Next(models.TextChoices):
        """What next, after a failure."""

        RETRY = "retry", "Tries again"
        FIX = "fix", "Edit the post"
        RECONNECT = "reconnect", "Sign in to the network again"
        WAIT = "wait", "Waits for the network's limit"
        LOOK = "look", "Looks at the network first"

    post = models.ForeignKey("planner.Post", on_delete=models.CASCADE, related_name="deliveries")
    variant = models.ForeignKey(
        "planner.Variant", on_delete=models.CASCADE, related_name="deliveries"
    )
    channel = models.ForeignKey(
        "channels.Channel", on_delete=models.PROTECT, related_name="deliveries"
    )
    occurrence = models.PositiveIntegerField(default=1)
    scheduled_by = models.ForeignKey("people.Member", on_delete=models.PROTECT, related_name="+")
    due_at = models.DateTimeField()
    grace_until = models.DateTimeField()
    state = models.CharField(max_length=20, choices=State, default=State.DUE)
    next = models.CharField(max_length=20, choices=Next, blank=True)
    try_at = models.DateTimeField(help_text="When the worker should look at it next.")
    lease_until = models.DateTimeField(null=True, blank=True)
    lease_holder = models.CharField(max_length=100, blank=True)
    # Every remote id as it arrives, and how far the adapter came: what it needs to go on.
    progress = models.JSONField(default=dict, blank=True)
    remote_id = models.CharField(max_length=500, blank=True)
    remote_url = models.URLField(max_length=1000, blank=True)
    say = models.CharField(max_length=500, blank=True, help_text="For people: what happened.")
    live_at = models.DateTimeField(null=True, blank=True)
    # A hold that was lifted asks about each post that fell due meanwhile.
    asks = models.BooleanField(default=False)
    withdraw_wanted_at = models.DateTimeField(null=True, blank=True)
    # Who let this one alert or holding statement out although everything is on hold.
    passes_hold_by = models.ForeignKey(
        "people.Member", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    unrecorded = ("lease_until", "lease_holder", "try_at", "progress")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "variant", "channel", "occurrence"], name="delivery_once"
            )
        ]
        indexes = [
            models.Index(fields=["state", "try_at"], name="delivery_due"),
            models.Index(fields=["organisation", "post"], name="delivery_by_post"),
        ]
        verbose_name_plural = "deliveries"

    def __str__(self) -> str:
        return f"{self.state} to {self.channel_id}"
