"""The head of an organisation's chain."""

from django.db import models


class Head(models.Model):
    """The last sealed number and hash: what an export is anchored to."""

    organisation = models.OneToOneField(
        "people.Organisation", on_delete=models.PROTECT, primary_key=True, related_name="+"
    )
    seq = models.BigIntegerField(default=0)
    hash = models.CharField(max_length=64, default="0" * 64)

    def __str__(self) -> str:
        return f"{self.seq}: {self.hash[:12]}"
