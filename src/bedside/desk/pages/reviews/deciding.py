"""Deciding on a finding, commenting, and asking somebody outside: small forms of one page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from bedside.desk.consent.models import Authorization
from bedside.desk.core.ids import as_id
from bedside.desk.people.access import access, acting
from bedside.desk.planner.models import Post
from bedside.desk.review.asking import CannotAsk, ask_outside
from bedside.desk.review.comments import NoComment, add_comment
from bedside.desk.review.decisions import (
    MayNotDecide,
    Permission,
    call_mistaken,
    permit,
    second,
    take_back,
)
from bedside.desk.review.models import FindingDecision

if TYPE_CHECKING:
    import uuid

    from django.http import HttpRequest, HttpResponse

_READERS = ("review.privacy", "review.clinical", "review.legal", "review.publisher")


@access(*_READERS)
@require_POST
def decide(request: HttpRequest, post_id: uuid.UUID, fingerprint: str) -> HttpResponse:
    """Record that a finding is mistaken or permitted."""
    post = get_object_or_404(
        Post.objects.select_related("organisation", "current_version"), pk=post_id
    )
    given, member = request.POST, acting(request)
    code, note = given.get("code", ""), given.get("note", "")
    try:
        if given.get("answer") == "permitted":
            chosen = as_id(given.get("authorization", ""))
            found = Authorization.objects.filter(pk=chosen).first() if chosen else None
            permission = Permission(found, given.get("legal_basis", ""))
            permit(post, member, code, fingerprint, permission, note)
        else:
            call_mistaken(post, member, code, fingerprint, given.get("reason", ""), note)
    except MayNotDecide as problem:
        messages.error(request, str(problem))
    else:
        messages.success(request, "Recorded, with your name.")
    return redirect("reviews_post", post_id=post_id)


@access(*_READERS)
@require_POST
def decide_again(request: HttpRequest, post_id: uuid.UUID, decision_id: uuid.UUID) -> HttpResponse:
    """Agree to a decision as the second person, or take it back."""
    decision = get_object_or_404(
        FindingDecision.objects.select_related("post__organisation", "post__current_version"),
        pk=decision_id,
        post=post_id,
    )
    try:
        if request.POST.get("do") == "second":
            second(decision, acting(request))
            messages.success(request, "Recorded: two of you agree.")
        else:
            take_back(decision, acting(request))
            messages.success(request, "Taken back. The finding stands again.")
    except MayNotDecide as problem:
        messages.error(request, str(problem))
    return redirect("reviews_post", post_id=post_id)


@access("see", "post.draft")
@require_POST
def comment(request: HttpRequest, post_id: uuid.UUID) -> HttpResponse:
    """Say something about the current version, or about a draft."""
    post, member = get_object_or_404(Post, pk=post_id), acting(request)
    if not member.can("see") and post.author_id != member.pk:
        message = "Guests can speak about their own posts only."
        raise PermissionDenied(message)
    try:
        add_comment(post, member, request.POST.get("comment", ""))
    except NoComment as problem:
        messages.error(request, str(problem))
    return redirect("reviews_post" if member.can("see") else "compose", post_id=post_id)


@access("post.submit", *_READERS)
@require_POST
def ask(request: HttpRequest, post_id: uuid.UUID) -> HttpResponse:
    """Mail the question whether the facts are right, or (a practice of one) ask for a reader."""
    post = get_object_or_404(
        Post.objects.select_related("organisation", "current_version"), pk=post_id
    )
    given = request.POST
    try:
        asked = ask_outside(
            post,
            acting(request),
            given.get("name", ""),
            given.get("email", ""),
            reader=given.get("reader") == "on",
        )
    except CannotAsk as problem:
        messages.error(request, str(problem))
        return redirect("reviews_post", post_id=post_id)
    told = f"{asked.question.name} gets a mail with a link that answers once."
    if asked.code:
        told += f" Tell them this code by telephone; it is shown only now: {asked.code}."
    messages.success(request, told)
    return redirect("reviews_post", post_id=post_id)
