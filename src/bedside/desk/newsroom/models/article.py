"""An article: a post as the organisation's own page shows it."""

from __future__ import annotations

from django.db import models

from bedside.desk.core.owned import Owned


class Article(Owned):
    """Written once for each delivery; taken down, it answers 410 and keeps its address."""

    channel = models.ForeignKey("channels.Channel", on_delete=models.PROTECT, related_name="+")
    delivery_key = models.CharField(max_length=64)
    slug = models.SlugField(max_length=120)
    text = models.TextField(max_length=100_000)
    link = models.URLField(max_length=2000, blank=True)
    # [{"media": id, "alt": text, "width": px, "height": px}], in order
    pictures = models.JSONField(default=list, blank=True)
    published_at = models.DateTimeField()
    taken_down_at = models.DateTimeField(null=True, blank=True)

    content = ("text",)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "delivery_key"], name="article_once"),
            models.UniqueConstraint(fields=["organisation", "slug"], name="article_slug_once"),
        ]
        ordering = ["-published_at"]

    def __str__(self) -> str:
        return self.slug
