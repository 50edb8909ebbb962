"""Every route of the API."""

from __future__ import annotations

import uuid  # noqa: TC003 - ninja reads annotations at run time
from typing import Any

import msgspec
from django.http import HttpRequest  # noqa: TC002
from django.shortcuts import get_object_or_404
from ninja import NinjaAPI, Status

from bedside.desk.api.forms import Answered, Asked, Draft, Place, Problem, Told
from bedside.desk.api.keys import Token
from bedside.desk.api.telling import told
from bedside.desk.channels.models import Channel
from bedside.desk.checks.preflight import preflight
from bedside.desk.flows.make_move import make_move
from bedside.desk.flows.move_post import move_to
from bedside.desk.people.access import acting
from bedside.desk.planner.body import BodyProblem, read_body
from bedside.desk.planner.drafts import start_draft
from bedside.desk.planner.models import Post
from bedside.desk.planner.moving import CannotMove
from bedside.desk.review.moving import Refused
from bedside.desk.review.states import BY_NAME

api = NinjaAPI(
    title="Bedside",
    version="1",
    urls_namespace="api",
    docs_url=None,
    description="Check words, write drafts, submit them, and see what became of them.",
)


@api.exception_handler(BodyProblem)
@api.exception_handler(CannotMove)
@api.exception_handler(Refused)
def refused(request: HttpRequest, problem: Exception) -> Any:
    """409 with the reasons; nothing has changed."""
    reasons = problem.reasons if isinstance(problem, Refused) else [str(problem)]
    return api.create_response(request, {"reasons": reasons}, status=409)


@api.post("check/", response=Answered, auth=Token("see", "post.draft"), url_name="check")
def check(request: HttpRequest, asked: Asked) -> dict[str, Any]:
    """Judge words as the organisation's own. Nothing is stored."""
    organisation = acting(request).organisation
    report, looked_for = preflight(
        organisation, asked.text, place=asked.place, in_reply_to=asked.in_reply_to
    )
    return {"report": msgspec.to_builtins(report), "looked_for": looked_for}


@api.get("channels/", response=list[Place], auth=Token("see"), url_name="channels")
def channels(request: HttpRequest) -> list[dict[str, Any]]:
    """The connected channels."""
    rows = Channel.objects.filter(disconnected_at__isnull=True)
    return [
        {
            "id": one.pk,
            "network": one.network,
            "name": one.name,
            "healthy": one.health == Channel.Health.HEALTHY,
        }
        for one in rows
    ]


@api.post(
    "posts/",
    response={201: Told, 409: Problem},
    auth=Token("post.draft"),
    url_name="posts",
)
def write(request: HttpRequest, draft: Draft) -> Status:
    """A new draft by this member."""
    body = read_body(
        {
            "text": draft.text,
            "link": draft.link,
            "channels": [str(one) for one in draft.channels],
        }
    )
    member = acting(request)
    post = start_draft(member, body, title=draft.title, tags=draft.tags)
    if draft.planned_at is not None:
        move_to(post, draft.planned_at, member)
    return Status(201, told(post))


@api.get("posts/{uuid:post_id}/", response=Told, auth=Token("see"), url_name="post")
def post(request: HttpRequest, post_id: uuid.UUID) -> Told:
    """One post, with what became of it on each channel."""
    return told(get_object_or_404(Post, pk=post_id))


@api.post(
    "posts/{uuid:post_id}/submit/",
    response={200: Told, 409: Problem},
    auth=Token("post.submit"),
    url_name="submit",
)
def submit(request: HttpRequest, post_id: uuid.UUID) -> Told:
    """Freeze the draft and ask whoever must sign; or say why not."""
    found = get_object_or_404(Post, pk=post_id)
    moved = make_move(
        BY_NAME["submit"],
        found,
        acting(request),
        with_mfa=False,
        version_id=found.current_version_id,
    )
    return told(moved)
