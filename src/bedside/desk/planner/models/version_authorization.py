"""An authorization that a version relies on."""

from django.db import models

from bedside.desk.core.owned import Owned


class VersionAuthorization(Owned):
    """The link from a version that is about a patient to what the patient signed."""

    version = models.ForeignKey("planner.Version", on_delete=models.CASCADE, related_name="+")
    authorization = models.ForeignKey(
        "consent.Authorization", on_delete=models.PROTECT, related_name="+"
    )

    immutable = True

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "version", "authorization"],
                name="version_authorization_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.version_id} relies on {self.authorization_id}"
