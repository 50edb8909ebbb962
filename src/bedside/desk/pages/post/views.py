"""Post: one post with its words, its state and what happened on each network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from bedside.desk.people.access import access
from bedside.desk.planner.models import Post

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@access("see")
@require_GET
def post(request: HttpRequest, post_id: str) -> HttpResponse:
    """The post as it stands."""
    found = get_object_or_404(
        Post.objects.select_related("author", "draft", "current_version", "organisation"),
        pk=post_id,
    )
    deliveries = found.deliveries.select_related("channel", "post").order_by("due_at")
    return render(request, "post/post.html", {"post": found, "deliveries": deliveries})
