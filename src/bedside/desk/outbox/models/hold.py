"""A hold: nothing leaves until it is lifted."""

from __future__ import annotations

from django.db import models

from bedside.desk.core.owned import Owned


class Hold(Owned):
    """Who stopped everything, why, since when; and who lifted it."""

    reason = models.CharField(max_length=500)
    placed_by = models.ForeignKey("people.Member", on_delete=models.PROTECT, related_name="+")
    placed_at = models.DateTimeField()
    lifted_by = models.ForeignKey(
        "people.Member", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    lifted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation"],
                condition=models.Q(lifted_at__isnull=True),
                name="one_hold_at_a_time",
            )
        ]

    def __str__(self) -> str:
        return self.reason
