"""A report that was made, and everything it rests on."""

from __future__ import annotations

from django.db import models

from bedside.desk.core.owned import Owned


class StoredReport(Owned):
    """Named by content hash, engine, pack, facts, limits and day; `report` is the engine's JSON."""

    recorded = False  # It follows from what is recorded, and can be made again.

    content_hash = models.CharField(max_length=64)
    engine = models.CharField(max_length=40)
    pack = models.CharField(max_length=60)
    facts = models.CharField(max_length=64, blank=True)
    limits = models.CharField(max_length=64, blank=True)
    on_day = models.DateField()
    verdict = models.CharField(max_length=10)
    # Text, because PostgreSQL's JSON refuses characters that words from outside may hold.
    report = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=[
                    "organisation",
                    "content_hash",
                    "engine",
                    "pack",
                    "facts",
                    "limits",
                    "on_day",
                ],
                name="report_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.verdict} for {self.content_hash[:12]}"
