"""A post: a planned message, from first words to last delivery."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from bedside.desk.core.owned import Owned


class Post(Owned):
    """What people call “the post”. Its words are in its draft and its versions.

    `state` changes only through the moves of the room `review`. What happened on each network is
    the state of its deliveries, never of the post.
    """

    class State(models.TextChoices):
        """Where the post stands in review (design, section 4)."""

        DRAFT = "draft", "Draft"
        SUBMITTED = "submitted", "In review"
        CHANGES_REQUESTED = "changes_requested", "Changes requested"
        APPROVED = "approved", "Signed off"
        SCHEDULED = "scheduled", "Scheduled"
        WITHDRAWN = "withdrawn", "Withdrawn"
        EXPIRED = "expired", "Expired"

    class Kind(models.TextChoices):
        """What sort of message (`check.model.KINDS` that leave the house)."""

        POST = "post", "Post"
        REPLY = "reply", "Reply"
        RESHARE = "reshare", "Reshare"
        ALERT = "alert", "Health alert"

    class Voice(models.TextChoices):
        """Who speaks."""

        ORGANISATION = "organisation", "The organisation"
        PERSONAL = "personal", "A person"

    title = models.CharField(max_length=200, blank=True)
    kind = models.CharField(max_length=20, choices=Kind, default=Kind.POST)
    voice = models.CharField(max_length=20, choices=Voice, default=Voice.ORGANISATION)
    in_reply_to = models.TextField(blank=True, max_length=20_000)
    author = models.ForeignKey("people.Member", on_delete=models.PROTECT, related_name="posts")
    department = models.ForeignKey(
        "people.Department", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    campaign = models.ForeignKey(
        "planner.Campaign", on_delete=models.SET_NULL, null=True, blank=True, related_name="posts"
    )
    tags = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    state = models.CharField(max_length=20, choices=State, default=State.DRAFT)
    # When it should go out (UTC; shown in the organisation's zone), and how late it still may.
    planned_at = models.DateTimeField(null=True, blank=True)
    grace_minutes = models.PositiveIntegerField(default=60)
    current_version = models.ForeignKey(
        "planner.Version", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    changed_at = models.DateTimeField(auto_now=True)

    content = ("title", "in_reply_to")
    unrecorded = ("changed_at",)

    class Meta:
        ordering = ["planned_at", "created_at"]
        indexes = [
            models.Index(fields=["organisation", "planned_at"], name="post_calendar"),
            models.Index(fields=["organisation", "state", "planned_at"], name="post_by_state"),
        ]

    def __str__(self) -> str:
        return self.title or "Untitled post"
