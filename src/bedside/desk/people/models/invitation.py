"""An invitation: the only way in."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from bedside.desk.core.owned import Owned
from bedside.desk.people.roles import Role


class Invitation(Owned):
    """Sent to one address, once, for a while. Only a hash of its token is kept."""

    email = models.EmailField()
    name = models.CharField(max_length=200, blank=True)
    roles = ArrayField(models.CharField(max_length=40, choices=Role), default=list)
    department = models.ForeignKey(
        "people.Department", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    member_ends_on = models.DateField(null=True, blank=True)
    token_hash = models.CharField(max_length=64, unique=True)
    invited_by = models.ForeignKey("people.Member", on_delete=models.PROTECT, related_name="+")
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    unrecorded = ("token_hash",)

    class Meta:
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return self.email
