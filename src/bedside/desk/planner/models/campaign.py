"""A campaign: posts that work towards one objective."""

from django.db import models

from bedside.desk.core.owned import Owned


class Campaign(Owned):
    """What it is called, what it is for, and its days."""

    name = models.CharField(max_length=200)
    objective = models.CharField(max_length=500, blank=True)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
