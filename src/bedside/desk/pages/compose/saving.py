"""Saving while typing, and applying a fix: both answer with the panel anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.cache import cache
from django.shortcuts import get_object_or_404, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from bedside.desk.core import clock
from bedside.desk.pages.compose.facts import keep_facts
from bedside.desk.pages.compose.fixing import apply_fix
from bedside.desk.pages.compose.form import body_from, revision_from
from bedside.desk.pages.compose.panel import panel_for
from bedside.desk.people.access import access, acting
from bedside.desk.planner.body import Body, BodyProblem
from bedside.desk.planner.drafts import Conflict, Saved, save_draft
from bedside.desk.planner.within_reach import within_reach

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from bedside.desk.people.models import Member
    from bedside.desk.planner.models import Post

_A_DAY = 24 * 60 * 60


@access("post.draft")
@sensitive_post_parameters()
@require_POST
def save(request: HttpRequest, post_id: str) -> HttpResponse:
    """Keep what the page holds, and judge it."""
    post = get_object_or_404(
        within_reach(acting(request)).select_related("organisation"), pk=post_id
    )
    try:
        body = body_from(request.POST)
    except BodyProblem as problem:
        return render(request, "compose/problem.html", {"problem": problem}, status=422)
    member = acting(request)
    trouble = keep_facts(post, request.POST, member)
    kept = kept_draft(request, post, body, member)
    return _answer(request, post, body, kept, trouble=trouble)


@access("post.draft")
@sensitive_post_parameters()
@require_POST
def fix(request: HttpRequest, post_id: str, fingerprint: str) -> HttpResponse:
    """Apply one finding's fix to the words as they stand on the page."""
    post = get_object_or_404(
        within_reach(acting(request)).select_related("organisation"), pk=post_id
    )
    try:
        body = body_from(request.POST)
    except BodyProblem as problem:
        return render(request, "compose/problem.html", {"problem": problem}, status=422)
    mended = apply_fix(body, panel_for(post, body).reports, fingerprint)
    kept = kept_draft(request, post, mended, acting(request))
    return _answer(request, post, mended, kept, rewrite=True)


def kept_draft(request: HttpRequest, post: Post, body: Body, member: Member) -> Saved | Conflict:
    """Save on top of what the page started from.

    A save whose answer was lost on the way left a newer revision behind. When the last save came
    from this very tab, that is no conflict: the page simply goes on.
    """
    tab = request.POST.get("tab", "")[:64]
    key = f"compose-tab:{post.pk}"
    kept = save_draft(post, body, revision_from(request.POST), member)
    if isinstance(kept, Conflict) and tab and cache.get(key) == (tab, kept.revision):
        kept = save_draft(post, body, kept.revision, member)
    if isinstance(kept, Saved):
        cache.set(key, (tab, kept.revision), _A_DAY)
    return kept


def _answer(
    request: HttpRequest,
    post: Post,
    body: Body,
    kept: Saved | Conflict,
    *,
    rewrite: bool = False,
    trouble: str = "",
) -> HttpResponse:
    if isinstance(kept, Conflict):
        context = {"post": post, "conflict": kept, "panel": panel_for(post, body)}
        return render(request, "compose/conflict.html", context)
    return render(
        request,
        "compose/saved.html",
        {
            "post": post,
            "body": body,
            "revision": kept.revision,
            "saved_at": clock.now(),
            "panel": panel_for(post, body),
            "rewrite": rewrite,
            "trouble": trouble,
        },
    )
