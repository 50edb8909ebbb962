"""A decision on a finding: it is mistaken, or it is permitted. There is no publish-anyway."""

from __future__ import annotations

from django.db import models

from bedside.desk.core.owned import Owned


class FindingDecision(Owned):
    """Carries over versions by the finding's fingerprint (code, field, words)."""

    class Answer(models.TextChoices):
        """What was decided."""

        MISTAKEN = "mistaken", "The finding is mistaken"
        PERMITTED = "permitted", "It is permitted"

    post = models.ForeignKey(
        "planner.Post", on_delete=models.CASCADE, related_name="finding_decisions"
    )
    code = models.CharField(max_length=10)
    fingerprint = models.CharField(max_length=32)
    answer = models.CharField(max_length=20, choices=Answer)
    reason = models.CharField(max_length=60)
    note = models.CharField(max_length=500, blank=True)
    authorization = models.ForeignKey(
        "consent.Authorization", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    legal_basis = models.CharField(max_length=300, blank=True)
    member = models.ForeignKey("people.Member", on_delete=models.PROTECT, related_name="+")
    # PHI020 and PHI021 need a second person before a decision counts.
    seconded_by = models.ForeignKey(
        "people.Member", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    seconded_at = models.DateTimeField(null=True, blank=True)
    taken_back_at = models.DateTimeField(null=True, blank=True)

    content = ("note",)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "post", "fingerprint"],
                condition=models.Q(taken_back_at__isnull=True),
                name="finding_decided_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.answer}"
