"""An authorization: a patient's signed permission, as far as publishing needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.postgres.fields import ArrayField
from django.db import models

from bedside.check.model.authorization import Authorization as Permission
from bedside.check.model.authorization import Scope
from bedside.desk.core.owned import Owned

if TYPE_CHECKING:
    from datetime import date


class Authorization(Owned):
    """Whom it speaks for, how far it goes, and until when."""

    people = ArrayField(models.CharField(max_length=200), default=list)
    networks = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    media = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    boost = models.BooleanField(default=False)
    reuse = models.BooleanField(default=False)
    signed_by = models.CharField(max_length=200)
    authority = models.CharField(max_length=200, blank=True)
    expires_on = models.DateField(null=True, blank=True)
    revoked_on = models.DateField(null=True, blank=True)
    held_at = models.CharField(max_length=300, blank=True, help_text="Where the signed form lies.")

    content = ("people", "signed_by")

    class Meta:
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return f"Authorization of {self.signed_by}"

    def is_in_force(self, on: date) -> bool:
        """Whether it may be relied on that day."""
        return (self.revoked_on is None or on < self.revoked_on) and (
            self.expires_on is None or on <= self.expires_on
        )

    def as_checked(self) -> Permission:
        """The same, as the engine reads it."""
        return Permission(
            id=str(self.id),
            people=tuple(self.people),
            scope=Scope(
                networks=tuple(self.networks),
                media=tuple(self.media),
                boost=self.boost,
                reuse=self.reuse,
            ),
            expires_on=self.expires_on,
            revoked_on=self.revoked_on,
            signed_by=self.signed_by,
            authority=self.authority or None,
        )
