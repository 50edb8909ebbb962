"""An attempt: one try of a delivery. Rows are only added."""

from __future__ import annotations

from django.db import models

from bedside.desk.core.owned import Owned


class Attempt(Owned):
    """One step that was begun or ended, committed before and after every call."""

    class Step(models.TextChoices):
        """What was tried."""

        PREPARE = "prepare", "Prepared"
        COMMIT = "commit", "Sent"
        VERIFY = "verify", "Looked whether it is there"
        RECONCILE = "reconcile", "Looked what became of it"
        DELETE = "delete", "Took it down"

    class Outcome(models.TextChoices):
        """What came of it; `begun` alone means nobody knows yet."""

        BEGUN = "begun", "Begun"
        DONE = "done", "Done"
        RETRY = "retry", "Try again"
        FIX = "fix", "Edit the post"
        RECONNECT = "reconnect", "Sign in again"
        WAIT = "wait", "Wait"
        LOOK = "look", "Look first"

    delivery = models.ForeignKey(
        "outbox.Delivery", on_delete=models.CASCADE, related_name="attempts"
    )
    number = models.PositiveIntegerField()
    step = models.CharField(max_length=20, choices=Step)
    outcome = models.CharField(max_length=20, choices=Outcome)
    say = models.CharField(max_length=500, blank=True)
    remote_id = models.CharField(max_length=500, blank=True)

    immutable = True

    class Meta:
        ordering = ["created_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "delivery", "number", "step", "outcome"],
                name="attempt_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.step}: {self.outcome}"
