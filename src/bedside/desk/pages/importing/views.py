"""Import: a sheet of posts comes in, is told line by line, and goes to review in one go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from bedside.desk.channels.models import Channel
from bedside.desk.core.ids import as_id
from bedside.desk.flows.import_posts import import_posts
from bedside.desk.flows.make_move import make_move
from bedside.desk.people.access import access, acting
from bedside.desk.people.second_factor import used_mfa
from bedside.desk.planner.models import Post
from bedside.desk.planner.sheet import COLUMNS, MOST_BYTES, NoSheet, as_csv, read_sheet
from bedside.desk.review.moves.base import Given
from bedside.desk.review.moving import Refused
from bedside.desk.review.states import BY_NAME

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@access("post.draft")
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def calendar_import(request: HttpRequest) -> HttpResponse:
    """The form; then every line with what came of it, and those to mend as a sheet again."""
    context: dict[str, object] = {"columns": COLUMNS, "channels": Channel.objects.all()}
    if request.method == "GET":
        return render(request, "importing/importing.html", context)
    try:
        sheet = read_sheet(_given(request))
    except NoSheet as problem:
        typed = request.POST.get("lines", "")
        context |= {"problem": str(problem), "lines": typed}
        return render(request, "importing/importing.html", context, status=422)
    imported = import_posts(sheet, acting(request))
    context |= {"imported": imported}
    if imported.unread:
        context["to_mend"] = as_csv(sheet, imported.unread)
    return render(request, "importing/imported.html", context)


@access("post.submit")
@require_POST
def submit_many(request: HttpRequest) -> HttpResponse:
    """Submit the ticked posts, each by itself; those that are refused stay drafts and say why."""
    count = 0
    for ticked in request.POST.getlist("post")[:500]:
        named, _, revision = ticked.partition(":")
        post_id = as_id(named)
        post = Post.objects.filter(pk=post_id).first() if post_id else None
        if post is None or not revision.isdecimal():
            continue
        try:
            make_move(
                BY_NAME["submit"],
                post,
                acting(request),
                with_mfa=used_mfa(request),
                version_id=post.current_version_id,
                given=Given(revision=int(revision)),
            )
        except Refused as refused:
            messages.error(request, f"{post}: {' '.join(refused.reasons)}")
        else:
            count += 1
    messages.info(request, f"{count} submitted." if count else "Tick the posts to submit first.")
    return redirect("calendar_list")


def _given(request: HttpRequest) -> bytes:
    """The file, or the lines that were typed or mended. Raises `NoSheet`."""
    file = request.FILES.get("file")
    if file is not None:
        if (file.size or 0) > MOST_BYTES:
            message = "This file is larger than 1 MB. Import it in parts."
            raise NoSheet(message)
        return file.read()
    typed = request.POST.get("lines", "")
    if not typed.strip():
        message = "Choose a file first, or paste its lines."
        raise NoSheet(message)
    return typed.encode()
