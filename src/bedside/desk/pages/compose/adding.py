"""Adding a picture to a post: from this device, or from the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import get_object_or_404, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from bedside.desk.core.ids import as_id
from bedside.desk.library.models import Media
from bedside.desk.library.pictures import NotAPicture
from bedside.desk.library.shelf import add_picture
from bedside.desk.pages.compose.choices import choices_for
from bedside.desk.pages.compose.form import body_from, with_picture
from bedside.desk.pages.compose.panel import panel_for
from bedside.desk.pages.compose.saving import kept_draft
from bedside.desk.people.access import access, acting
from bedside.desk.planner.body import BodyProblem
from bedside.desk.planner.drafts import Conflict
from bedside.desk.planner.within_reach import within_reach

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from bedside.desk.people.models import Member
    from bedside.desk.planner.models import Post


@access("post.draft")
@sensitive_post_parameters()
@require_POST
def add(request: HttpRequest, post_id: str) -> HttpResponse:
    """The pictures of the post, with one more (`file`, or `from_library` with an id)."""
    post = get_object_or_404(
        within_reach(acting(request)).select_related("organisation"), pk=post_id
    )
    member = acting(request)
    try:
        body = body_from(request.POST)
    except BodyProblem as problem:
        answer = render(request, "compose/problem.html", {"problem": problem}, status=422)
        # Beside the words, so that the pictures of the page stay where they are.
        answer["HX-Retarget"] = "#panel"
        return answer
    try:
        media = _picture(request, member)
        with_it = with_picture(body, str(media.pk), request.POST.get("new_alt", "") or media.alt)
    except (BodyProblem, NotAPicture) as problem:
        return _answer(request, post, body, 0, str(problem))
    kept = kept_draft(request, post, with_it, member)
    trouble = kept.say if isinstance(kept, Conflict) else ""
    return _answer(request, post, with_it, kept.revision, trouble)


def _picture(request: HttpRequest, member: Member) -> Media:
    """Raises `NotAPicture` for a file that is none, one that is gone, and for nothing at all."""
    if chosen := request.POST.get("from_library", ""):
        known = as_id(chosen)
        there = Media.objects.filter(retired_at__isnull=True, pk=known).first() if known else None
        if there is None:
            message = "This picture is no longer in the library. Choose another."
            raise NotAPicture(message)
        return there
    file = request.FILES.get("file")
    if file is None:
        message = "Choose a picture first."
        raise NotAPicture(message)
    if not (member.can("library.add") or member.can("post.draft")):
        message = "Your role does not include adding pictures. Choose one from the library."
        raise NotAPicture(message)
    alt = request.POST.get("new_alt", "")
    media, _ = add_picture(member, file, alt=alt)
    return media


def _answer(
    request: HttpRequest, post: Post, body: object, revision: int, trouble: str
) -> HttpResponse:
    context = {
        "post": post,
        "body": body,
        "choices": choices_for(post, body),  # type: ignore[arg-type]
        "panel": panel_for(post, body),  # type: ignore[arg-type]
        "revision": revision,
        "trouble": trouble,
    }
    return render(request, "compose/added.html", context, status=422 if trouble else 200)
