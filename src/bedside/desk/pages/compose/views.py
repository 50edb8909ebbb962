"""Compose: start a post, open it, and see it judged while typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from bedside.desk.core.ids import new_id
from bedside.desk.pages.compose.choices import choices_for
from bedside.desk.pages.compose.form import body_of
from bedside.desk.pages.compose.panel import panel_for
from bedside.desk.people.access import access, acting
from bedside.desk.planner.drafts import OPEN, let_go, set_aside_of, start_draft
from bedside.desk.planner.models import Post
from bedside.desk.planner.within_reach import within_reach

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@access("post.draft")
@require_POST
def start(request: HttpRequest) -> HttpResponse:
    """A new post, opened at once."""
    kind = request.POST.get("kind", "")
    post = start_draft(acting(request), kind=kind if kind in Post.Kind.values else Post.Kind.POST)
    return redirect("compose", post_id=post.pk)


@access("post.draft")
@never_cache
@require_GET
def compose(request: HttpRequest, post_id: str) -> HttpResponse:
    """The page: the words on one side, what is said about them on the other."""
    post = get_object_or_404(
        within_reach(acting(request)).select_related("draft", "organisation", "campaign"),
        pk=post_id,
    )
    if post.state not in OPEN:
        return redirect("post", post_id=post.pk)
    member = acting(request)
    body = body_of(post.draft)
    kept = set_aside_of(post, member)
    return render(
        request,
        "compose/compose.html",
        {
            "post": post,
            "body": body,
            "revision": post.draft.revision,
            "tab": new_id(),
            "panel": panel_for(post, body),
            "choices": choices_for(post, body),
            "kept": kept,
            "local": _local(post),
        },
    )


def _local(post: Post) -> dict[str, str]:
    """The planned day and time as the form's fields write them."""
    if post.planned_at is None:
        return {"day": "", "hour": ""}
    there = post.planned_at.astimezone(post.organisation.tzinfo)
    return {"day": f"{there:%Y-%m-%d}", "hour": f"{there:%H:%M}"}


@access("post.draft")
@require_POST
def drop_kept(request: HttpRequest, post_id: str) -> HttpResponse:
    """What was set aside for this member has been read and may go."""
    post = get_object_or_404(within_reach(acting(request)), pk=post_id)
    let_go(post, acting(request))
    return redirect("compose", post_id=post.pk)
