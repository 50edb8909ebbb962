"""A department: who works together."""

from django.db import models

from bedside.desk.core.owned import Owned


class Department(Owned):
    """A part of the organisation with members of its own."""

    name = models.CharField(max_length=120)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "name"], name="department_name_once")
        ]
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
