"""An entry: who changed what, when, from where, and what it was before and after."""

from __future__ import annotations

from django.db import models


class Entry(models.Model):
    """One link of an organisation's chain: `hash` is SHA-256 over the previous hash and `payload`.

    `payload` is frozen as text, so that no migration can change what was hashed. The columns
    beside it repeat parts of it for searching; `verify` reads the payload alone.
    """

    id = models.BigAutoField(primary_key=True)
    organisation = models.ForeignKey(
        "people.Organisation", on_delete=models.PROTECT, related_name="+"
    )
    seq = models.BigIntegerField(null=True)
    at = models.DateTimeField()
    member_id = models.UUIDField(null=True)
    source = models.CharField(max_length=100)
    action = models.CharField(max_length=40)
    table = models.CharField(max_length=60)
    object_id = models.CharField(max_length=64)
    payload = models.TextField()
    hash = models.CharField(max_length=64, null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "seq"], name="entry_seq_once")
        ]
        indexes = [
            models.Index(fields=["organisation", "-at"], name="entry_by_time"),
            models.Index(fields=["organisation", "table", "object_id"], name="entry_by_object"),
            models.Index(fields=["organisation", "member_id", "-at"], name="entry_by_member"),
            # What a transaction has written and not yet sealed: a handful, however long the chain.
            models.Index(
                fields=["organisation", "id"],
                condition=models.Q(seq__isnull=True),
                name="entry_unsealed",
            ),
        ]
        verbose_name_plural = "entries"

    def __str__(self) -> str:
        return f"{self.action} {self.table}"
