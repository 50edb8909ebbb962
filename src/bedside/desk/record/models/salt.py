"""A salt: what makes the recorded hash of a text useless to who has not the text."""

from __future__ import annotations

from django.db import models


class Salt(models.Model):
    """One a recorded object that holds texts. It goes with the object, and the texts with it."""

    organisation = models.ForeignKey(
        "people.Organisation", on_delete=models.PROTECT, related_name="+"
    )
    table = models.CharField(max_length=60)
    object_id = models.CharField(max_length=64)
    salt = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "table", "object_id"], name="salt_once")
        ]

    def __str__(self) -> str:
        return f"{self.table} {self.object_id}"
