"""A member: one person in one organisation, with roles and, for a guest, an end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from bedside.desk.core import clock
from bedside.desk.core.owned import Owned
from bedside.desk.people.roles import Role, allowed

if TYPE_CHECKING:
    from datetime import date


class Member(Owned):
    """Who acts. A leaver keeps the row, so that the record can name them, and loses the rest."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="memberships"
    )
    department = models.ForeignKey(
        "people.Department",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="members",
    )
    name = models.CharField(max_length=200)
    title = models.CharField(max_length=200, blank=True)
    roles = ArrayField(models.CharField(max_length=40, choices=Role), default=list)
    ends_on = models.DateField(null=True, blank=True)
    left_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "user"], name="member_once")]
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def is_current(self, today: date | None = None) -> bool:
        """Whether they are still here: not left, and not past their last day."""
        day = today or clock.now().astimezone(self.organisation.tzinfo).date()
        return self.left_at is None and (self.ends_on is None or day <= self.ends_on)

    def can(self, permission: str) -> bool:
        """Whether their roles allow this, today."""
        return self.is_current() and permission in allowed(self.roles)

    def role_names(self) -> list[str]:
        """The roles in words, for a page."""
        return [str(Role(role).label) for role in self.roles if role in Role.values]
