"""The newsroom's pages: public, the same for everybody, and cheap to ask again."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from bedside.desk.core.tenancy import acting_for
from bedside.desk.newsroom.models import Article
from bedside.desk.newsroom.reading import is_open, picture_of, piece, pieces, shown
from bedside.desk.pages.newsroom.feeds import LATEST, atom, json_feed
from bedside.desk.people.access import public
from bedside.desk.people.models import Organisation

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

_PER_PAGE = 20
_MINUTE = "public, max-age=60"


def _newsroom(view: Callable[..., HttpResponseBase]) -> Callable[..., Any]:
    """Look at the organisation of the address, as a reader and nothing more."""

    @wraps(view)
    def seen(request: HttpRequest, slug: str, **named: Any) -> Any:
        organisation = get_object_or_404(Organisation, slug=slug)
        with acting_for(organisation.pk, source=request.META.get("REMOTE_ADDR", "")):
            if not is_open(organisation):
                raise Http404
            answer = view(request, organisation, **named)
        answer.headers.setdefault("Cache-Control", _MINUTE)
        return answer

    return public(require_safe(seen))


@_newsroom
def newsroom(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """The articles, the newest first."""
    page = Paginator(shown(organisation), _PER_PAGE).get_page(request.GET.get("page"))
    context = {"of": organisation, "page": page, "pieces": pieces(page.object_list)}
    return render(request, "newsroom/list.html", context)


@_newsroom
def article(request: HttpRequest, organisation: Organisation, name: str) -> HttpResponse:
    """One article, at an address that stays; taken down, it says so and answers 410."""
    row = get_object_or_404(Article, organisation=organisation, slug=name)
    context: dict[str, object] = {"of": organisation}
    if row.taken_down_at is not None:
        return render(request, "newsroom/gone.html", context, status=410)
    return render(request, "newsroom/article.html", {**context, "piece": piece(row)})


@_newsroom
def atom_feed(_request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """The latest articles as Atom (RFC 4287)."""
    latest = pieces(shown(organisation)[:LATEST])
    return HttpResponse(
        atom(organisation, latest), content_type="application/atom+xml; charset=utf-8"
    )


@_newsroom
def feed(_request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """The latest articles as JSON Feed (version 1.1)."""
    latest = pieces(shown(organisation)[:LATEST])
    return HttpResponse(json_feed(organisation, latest), content_type="application/feed+json")


@_newsroom
def picture(_request: HttpRequest, organisation: Organisation, sha256: str) -> FileResponse:
    """A picture that a shown article has; nothing else of the library can be asked for."""
    media = picture_of(organisation, sha256)
    if media is None:
        raise Http404
    try:
        answer = FileResponse(media.file.open("rb"), content_type=media.mime)
    except OSError:
        raise Http404 from None
    answer.headers["Cache-Control"] = "public, max-age=3600"
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return answer
