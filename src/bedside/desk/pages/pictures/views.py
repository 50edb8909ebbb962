"""The bytes of a picture, for members alone; the newsroom shows what was published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET

from bedside.desk.library.models import Media
from bedside.desk.library.shelf import open_picture
from bedside.desk.people.access import access

if TYPE_CHECKING:
    from django.http import HttpRequest


@access("see", "post.draft")
@require_GET
@cache_control(private=True, max_age=86_400, immutable=True)
def picture(_request: HttpRequest, media_id: str) -> HttpResponse:
    """The whole picture."""
    return _shown(media_id, small=False)


@access("see", "post.draft")
@require_GET
@cache_control(private=True, max_age=86_400, immutable=True)
def small_picture(_request: HttpRequest, media_id: str) -> HttpResponse:
    """A small one, for lists."""
    return _shown(media_id, small=True)


def _shown(media_id: str, *, small: bool) -> HttpResponse:
    media = get_object_or_404(Media, pk=media_id)
    try:
        with open_picture(media, small=small) as file:
            answer = HttpResponse(file.read(), content_type=media.mime)
    except FileNotFoundError:
        message = "The file of this picture is gone."
        raise Http404(message) from None
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer
