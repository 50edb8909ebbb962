"""Submitting from the page: what is on it is saved first, then it goes to review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from bedside.desk.flows.make_move import make_move
from bedside.desk.pages.compose.facts import keep_facts
from bedside.desk.pages.compose.form import body_from
from bedside.desk.pages.compose.saving import kept_draft
from bedside.desk.people.access import access, acting
from bedside.desk.people.second_factor import used_mfa
from bedside.desk.planner.body import BodyProblem
from bedside.desk.planner.drafts import Conflict
from bedside.desk.planner.models import Post
from bedside.desk.review.moves.base import Given
from bedside.desk.review.moving import Refused
from bedside.desk.review.states import BY_NAME

if TYPE_CHECKING:
    from django.http import HttpRequest


@access("post.submit")
@sensitive_post_parameters()
@require_POST
def submit(request: HttpRequest, post_id: str) -> HttpResponse:
    """Save what the page holds, freeze it, and ask whoever must sign; or say why not."""
    post = get_object_or_404(Post.objects.select_related("organisation"), pk=post_id)
    try:
        body = body_from(request.POST)
    except BodyProblem as problem:
        return render(request, "compose/problem.html", {"problem": problem}, status=422)
    member = acting(request)
    trouble = keep_facts(post, request.POST, member)
    kept = kept_draft(request, post, body, member)
    if isinstance(kept, Conflict):
        return _refuse(request, [kept.say])
    try:
        moved = make_move(
            BY_NAME["submit"],
            post,
            member,
            with_mfa=used_mfa(request),
            version_id=post.current_version_id,
            given=Given(revision=kept.revision),
        )
    except Refused as problem:
        return _refuse(request, [*problem.reasons, *([trouble] if trouble else [])])
    except PermissionDenied as problem:
        return _refuse(request, [str(problem)])
    done = "Sign-offs are all there." if moved.state == Post.State.APPROVED else "It is in review."
    messages.success(request, f"Submitted. {done}")
    target = reverse("post", kwargs={"post_id": post.pk})
    if request.headers.get("HX-Request"):
        return HttpResponse(status=204, headers={"HX-Redirect": target})
    return redirect(target)


def _refuse(request: HttpRequest, reasons: list[str]) -> HttpResponse:
    """Saved, and still a draft: the reasons, each with what to do."""
    return render(request, "compose/refused.html", {"reasons": reasons}, status=422)
