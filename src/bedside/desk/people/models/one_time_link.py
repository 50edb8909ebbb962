"""A one-time link: signs one member in, once, from this machine."""

from django.db import models

from bedside.desk.core.owned import Owned


class OneTimeLink(Owned):
    """Printed in the terminal by whoever runs the desk. Only a hash of its token is kept."""

    member = models.ForeignKey("people.Member", on_delete=models.CASCADE, related_name="+")
    token_hash = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)

    unrecorded = ("token_hash",)

    def __str__(self) -> str:
        return f"Link for {self.member_id}"
