"""A draft: the words somebody is working on now, saved as they type."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from bedside.desk.core.owned import Owned


class Draft(Owned):
    """One a post. `revision` counts saves: whoever saves names the one they started from.

    `body` is `planner.body.Body` as JSON: text, link, channels, wordings per channel, pictures
    with alt text, authorizations, sponsor, boosted.
    """

    post = models.OneToOneField("planner.Post", on_delete=models.CASCADE, related_name="draft")
    body = models.JSONField(default=dict)
    revision = models.PositiveIntegerField(default=0)
    edited_by = models.ForeignKey("people.Member", on_delete=models.PROTECT, related_name="+")
    edited_at = models.DateTimeField()
    # Everybody whose words these are, since the last version: none of them may sign them off.
    editors = ArrayField(models.UUIDField(), default=list, blank=True)

    recorded = False  # What is typed is nobody's business until it is submitted as a version.

    def __str__(self) -> str:
        return f"Draft {self.revision} of {self.post_id}"
