"""The buttons: any move of one post, and one tap or many ticks in the queue."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from bedside.desk.core.ids import as_id
from bedside.desk.flows.make_move import make_move, sign_off_and_schedule
from bedside.desk.pages.reviews.telling import done
from bedside.desk.people.access import access, acting
from bedside.desk.people.roles import allowed
from bedside.desk.people.second_factor import used_mfa
from bedside.desk.planner.models import Post
from bedside.desk.review.moves.base import Given
from bedside.desk.review.moving import Refused
from bedside.desk.review.states import BY_NAME, needs_second_factor

if TYPE_CHECKING:
    import uuid

    from django.http import HttpRequest, HttpResponse, QueryDict

    from bedside.desk.review.moves.base import Move


@access("see", "post.draft")
@require_POST
def make(request: HttpRequest, post_id: uuid.UUID, move: str) -> HttpResponse:
    """Make the move; back to where the button was, with what came of it."""
    chosen = BY_NAME.get(move)
    if chosen is None or not chosen.needs:
        raise Http404
    post = get_object_or_404(Post, pk=post_id)
    if ask := _second_factor(request, chosen, post_id):
        return ask
    seen = as_id(request.POST.get("version", ""))
    try:
        told = _made(request, chosen, post, seen, _given(request.POST))
    except Refused as refused:
        for reason in refused.reasons:
            messages.error(request, reason)
        return _to_post(request, post_id)
    messages.success(request, told)
    return _back(request, post_id)


@access("review.privacy", "review.clinical", "review.legal", "review.publisher")
@require_POST
def sign_many(request: HttpRequest) -> HttpResponse:
    """Sign off the ticked posts, or the one whose button was pressed; each by itself."""
    only = request.POST.get("only")
    count = 0
    for ticked in [only] if only else request.POST.getlist("post"):
        named, _, version = ticked.partition(":")
        post_id = as_id(named)
        post = Post.objects.filter(pk=post_id).first() if post_id else None
        if post is None:
            continue
        try:
            told = _made(request, BY_NAME["sign_off"], post, as_id(version), Given())
        except Refused as refused:
            messages.error(request, f"{post}: {' '.join(refused.reasons)}")
        else:
            count += 1
            if only:
                messages.success(request, told)
    if not only:
        message = f"{count} signed off." if count else "Tick the posts that you have read first."
        messages.info(request, message)
    return redirect("reviews")


def _made(
    request: HttpRequest, move: Move, post: Post, seen: uuid.UUID | None, given: Given
) -> str:
    """Make it and say so. Raises `Refused` and `PermissionDenied`."""
    member, mfa = acting(request), used_mfa(request)
    if move.name == "sign_off":
        moved, why = sign_off_and_schedule(post, member, with_mfa=mfa, version_id=seen, given=given)
        return " ".join([done(move, moved), *why])
    return done(move, make_move(move, post, member, with_mfa=mfa, version_id=seen, given=given))


def _given(fields: QueryDict) -> Given:
    """What the form gave; a day that cannot be read is none."""
    try:
        last_day = date.fromisoformat(fields.get("last_day", ""))
    except ValueError:
        last_day = None
    return Given(
        comment=fields.get("comment", ""),
        last_day=last_day,
        self_check=frozenset(fields.getlist("self_check")),
    )


def _second_factor(request: HttpRequest, move: Move, post_id: uuid.UUID) -> HttpResponse | None:
    """To the page that asks for it, and from there back to the post."""
    if used_mfa(request) or not needs_second_factor(move, allowed(acting(request).roles)):
        return None
    back = reverse("reviews_post", args=[post_id])
    return redirect(f"{reverse('second_factor')}?{urlencode({'next': back})}")


def _back(request: HttpRequest, post_id: uuid.UUID) -> HttpResponse:
    asked = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(asked, {request.get_host()}, request.is_secure()):
        return redirect(asked)
    return _to_post(request, post_id)


def _to_post(request: HttpRequest, post_id: uuid.UUID) -> HttpResponse:
    """A guest sees no page of a post but the one they write it on."""
    if acting(request).can("see"):
        return redirect("reviews_post", post_id=post_id)
    return redirect("today")
