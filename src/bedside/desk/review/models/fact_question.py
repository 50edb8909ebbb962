"""A question to a clinician: are these facts right?"""

from __future__ import annotations

from django.db import models

from bedside.desk.core.owned import Owned


class FactQuestion(Owned):
    """Mailed as a link that answers once, by a button that posts. An opinion, never a sign-off.

    In solo mode the same link, with a one-time code, is the outside reader's.
    """

    class Answer(models.TextChoices):
        """What they said."""

        RIGHT = "right", "The facts are right"
        WRONG = "wrong", "Something is wrong"

    post = models.ForeignKey(
        "planner.Post", on_delete=models.CASCADE, related_name="fact_questions"
    )
    version = models.ForeignKey("planner.Version", on_delete=models.CASCADE, related_name="+")
    asked_by = models.ForeignKey("people.Member", on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    email = models.EmailField()
    is_outside_reader = models.BooleanField(default=False)
    token_hash = models.CharField(max_length=64, unique=True)
    code_hash = models.CharField(max_length=128, blank=True)
    code_tries = models.PositiveSmallIntegerField(default=0)
    expires_at = models.DateTimeField()
    answer = models.CharField(max_length=10, choices=Answer, blank=True)
    note = models.TextField(max_length=2000, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)

    unrecorded = ("token_hash", "code_hash")
    content = ("note",)

    class Meta:
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return f"To {self.name}"
