"""The organisation's fact sheet: what may always be said, because it is about itself."""

from __future__ import annotations

import msgspec
from django.db import models

from bedside.check import Organisation as Facts
from bedside.desk.core.owned import Owned


class FactSheet(Owned):
    """One sheet an organisation, in the engine's own form (`bedside.check.Organisation`)."""

    facts = models.JSONField(default=dict)
    pack = models.CharField(max_length=60, blank=True)
    changed_at = models.DateTimeField(auto_now=True)

    unrecorded = ("changed_at",)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation"], name="one_fact_sheet")]

    def __str__(self) -> str:
        return f"Facts of {self.organisation_id}"

    def as_checked(self) -> Facts:
        """The facts as the engine reads them. Raises `msgspec.ValidationError` otherwise."""
        return msgspec.convert(self.facts, Facts)
