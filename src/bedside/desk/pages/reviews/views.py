"""Reviews: the queue, and one post with its report, its changes, its comments and its buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from bedside.desk.consent.models import Authorization
from bedside.desk.pages.reviews.queue import queue_for
from bedside.desk.pages.reviews.reading import reading_of
from bedside.desk.people.access import access, acting
from bedside.desk.planner.models import Post
from bedside.desk.review.decisions import REASONS
from bedside.desk.review.solo import SELF_CHECK

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@access("see")
@never_cache
@require_GET
def reviews(request: HttpRequest) -> HttpResponse:
    """What waits: for this member first, then for others."""
    return render(request, "reviews/queue.html", {"queue": queue_for(acting(request))})


@access("see")
@never_cache
@require_GET
def reviews_post(request: HttpRequest, post_id: str) -> HttpResponse:
    """One post, as its reader needs it."""
    post = get_object_or_404(
        Post.objects.select_related("author", "organisation", "current_version"), pk=post_id
    )
    context = {
        "post": post,
        "reading": reading_of(post, acting(request)),
        "reasons": REASONS,
        "authorizations": Authorization.objects.all()[:100],
        "self_check": SELF_CHECK,
    }
    return render(request, "reviews/post.html", context)
