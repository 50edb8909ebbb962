"""A comment on a version."""

from django.db import models

from bedside.desk.core.owned import Owned


class Comment(Owned):
    """What a reader says to the author; `quote` holds the words it is about, if any."""

    post = models.ForeignKey("planner.Post", on_delete=models.CASCADE, related_name="comments")
    version = models.ForeignKey(
        "planner.Version", on_delete=models.CASCADE, null=True, related_name="comments"
    )
    member = models.ForeignKey("people.Member", on_delete=models.PROTECT, related_name="+")
    text = models.TextField(max_length=4000)
    quote = models.TextField(max_length=1000, blank=True)

    immutable = True
    content = ("text", "quote")

    class Meta:
        ordering = ["created_at"]

    def __str__(self) -> str:
        return self.text[:80]
