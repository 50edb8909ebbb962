"""Words set aside: what somebody had typed when another person saved first."""

from __future__ import annotations

from django.db import models

from bedside.desk.core.owned import Owned


class SetAside(Owned):
    """Kept until somebody has taken them over or let them go, so that nothing is lost."""

    post = models.ForeignKey("planner.Post", on_delete=models.CASCADE, related_name="set_aside")
    member = models.ForeignKey("people.Member", on_delete=models.PROTECT, related_name="+")
    body = models.JSONField(default=dict)
    based_on = models.PositiveIntegerField(help_text="The revision that it started from.")
    changed_at = models.DateTimeField()

    recorded = False  # As a draft: nobody's business until it is submitted.

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "post", "member"], name="set_aside_once"
            )
        ]
        verbose_name_plural = "set aside"

    def __str__(self) -> str:
        return f"Set aside by {self.member_id}"
