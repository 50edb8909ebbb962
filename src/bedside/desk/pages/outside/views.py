"""The mailed question: opening it answers nothing, pressing a button does, once."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods

from bedside.desk.core.tenancy import acting_for
from bedside.desk.library.shelf import open_picture
from bedside.desk.people.access import public
from bedside.desk.people.rates import within_rate
from bedside.desk.people.whereabouts import client_address
from bedside.desk.planner.calendar import today_of
from bedside.desk.planner.models import VersionMedia
from bedside.desk.review.answering import NoAnswer, answer
from bedside.desk.review.asking import find_question, is_open
from bedside.desk.review.standing import standings_of_version

if TYPE_CHECKING:
    import uuid

    from django.http import HttpRequest, HttpResponse

    from bedside.desk.library.models import Media
    from bedside.desk.review.models import FactQuestion


@public
@never_cache
@sensitive_variables("token")
@sensitive_post_parameters("code")
@require_http_methods(["GET", "POST"])
def outside_answer(request: HttpRequest, organisation_id: uuid.UUID, token: str) -> HttpResponse:
    """The page behind the mailed link."""
    if not within_rate(request, "outside_answer"):
        message = "Too many tries from here. Wait a minute, then open the link again."
        raise PermissionDenied(message)
    request.member = None  # type: ignore[attr-defined]  # Here one is a guest, whoever one is.
    with acting_for(organisation_id, source=client_address(request)):
        question = find_question(token)
        if question is None or not (is_open(question) or question.answered_at):
            return render(request, "outside/gone.html", status=404)
        if question.answered_at:
            return render(request, "outside/done.html", {"question": question})
        if request.method == "POST":
            return _answered(request, question, token)
        return _page(request, question)


def _answered(request: HttpRequest, question: FactQuestion, token: str) -> HttpResponse:
    given = request.POST
    try:
        answer(
            question,
            token,
            right=given.get("answer") == "right",
            note=given.get("note", ""),
            code=given.get("code", ""),
        )
    except NoAnswer as problem:
        return _page(request, question, problem=str(problem), status=422)
    question.refresh_from_db()
    return render(request, "outside/done.html", {"question": question})


def _as_data(media: Media) -> str:
    """The small picture within the page itself: a guest has no way to fetch it."""
    try:
        with open_picture(media, small=True) as file:
            data = base64.b64encode(file.read()).decode()
    except FileNotFoundError:
        return ""
    return f"data:{media.mime};base64,{data}"


def _page(
    request: HttpRequest, question: FactQuestion, problem: str = "", status: int = 200
) -> HttpResponse:
    """The words as they would be read; an outside reader also sees what was found."""
    standings = standings_of_version(question.version, today_of(question.post.organisation))
    shown = VersionMedia.objects.filter(version=question.version).select_related("media")
    context = {
        "question": question,
        "organisation": question.post.organisation,
        "standings": standings,
        "pictures": [(_as_data(one.media), one.alt) for one in shown],
        "note": request.POST.get("note", ""),
        "problem": problem,
    }
    return render(request, "outside/outside.html", context, status=status)
