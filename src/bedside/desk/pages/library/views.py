"""Library: see what is there, add a picture, say what it shows, take it off the shelf."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from bedside.desk.library.models import Media
from bedside.desk.library.pictures import NotAPicture
from bedside.desk.library.shelf import add_picture, describe, retire
from bedside.desk.pages.library.forms import Added, Described
from bedside.desk.people.access import access, acting
from bedside.desk.planner.models import VersionMedia

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse

_A_PAGE = 24


@access("see")
@require_GET
def library(request: HttpRequest) -> HttpResponse:
    """The shelf, newest first; those without alt text or rights can be listed alone."""
    page = Paginator(_found(request), _A_PAGE).get_page(request.GET.get("page"))
    return render(request, "library/library.html", {"page": page, "given": request.GET})


def _found(request: HttpRequest) -> QuerySet[Media]:
    words, only = request.GET.get("words", "").strip()[:200], request.GET.get("only", "")
    found = Media.objects.filter(retired_at__isnull=True)
    if words:
        found = found.filter(Q(name__icontains=words) | Q(alt__icontains=words))
    if only == "alt":
        found = found.filter(alt="")
    if only == "rights":
        found = found.filter(rights=Media.Rights.UNKNOWN)
    return found


@access("library.add")
@require_http_methods(["GET", "POST"])
def library_add(request: HttpRequest) -> HttpResponse:
    """One picture more; the same one twice is kept once."""
    form = Added(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        file = given.pop("file")
        try:
            media, new = add_picture(acting(request), file, **given)
        except NotAPicture as problem:
            form.add_error("file", str(problem))
        else:
            told = "Added to the library." if new else "This picture was in the library already."
            messages.success(request, told)
            return redirect("library_picture", media_id=media.pk)
    status = 422 if form.errors else 200
    return render(request, "library/add.html", {"form": form}, status=status)


@access("see")
@require_http_methods(["GET", "POST"])
def library_picture(request: HttpRequest, media_id: str) -> HttpResponse:
    """One picture: what is said about it, and where it was used."""
    media = get_object_or_404(Media, pk=media_id)
    member = acting(request)
    form = Described(request.POST or None, initial=_said(media))
    if request.method == "POST" and member.can("library.add") and form.is_valid():
        describe(media, **form.cleaned_data)
        messages.success(request, "Kept. Posts that are signed off keep the words they had.")
        return redirect("library_picture", media_id=media.pk)
    used = VersionMedia.objects.filter(media=media).select_related("version__post__draft")
    posts = {one.version.post_id: one.version.post for one in used.order_by("-created_at")[:50]}
    context = {"media": media, "form": form, "posts": list(posts.values())}
    return render(request, "library/picture.html", context)


@access("library.add")
@require_POST
def library_retire(request: HttpRequest, media_id: str) -> HttpResponse:
    """Off the shelf: no new post can use it."""
    retire(get_object_or_404(Media, pk=media_id))
    messages.success(request, "Taken off the shelf. What has left keeps it.")
    return redirect("library")


def _said(media: Media) -> dict[str, str]:
    return {name: getattr(media, name) for name in ("name", "alt", "rights", "rights_note")}
