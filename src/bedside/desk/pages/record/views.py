"""Record: who did what, when and from where."""

from __future__ import annotations

import tempfile
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import FileResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from bedside.desk.core.trouble import Trouble
from bedside.desk.pages.furniture.tags import headline
from bedside.desk.pages.record.about import about
from bedside.desk.pages.record.forms import ExportForm, SearchForm
from bedside.desk.pages.record.telling import post_of, tell
from bedside.desk.people.access import access, acting
from bedside.desk.people.models import Member
from bedside.desk.planner.models import Post
from bedside.desk.record.export import Period, export
from bedside.desk.record.models import Export
from bedside.desk.record.search import PAGE, Search, find
from bedside.desk.record.verify import verify

if TYPE_CHECKING:
    from datetime import date

    from django.http import HttpRequest, HttpResponse
    from django.http.response import HttpResponseBase

    from bedside.desk.people.models import Organisation
    from bedside.desk.record.models import Entry

_EXPORTS = 5


@access("record.read")
@never_cache
@require_GET
def record(request: HttpRequest) -> HttpResponse:
    """A page of entries that fit the search, and the latest exports."""
    organisation = acting(request).organisation
    form = SearchForm(request.GET)
    given = form.cleaned_data if form.is_valid() else {}
    post = given.get("about")
    search = Search(
        member=str(given["member"].pk) if given.get("member") else "",
        table=given.get("table", ""),
        action=given.get("action", ""),
        source=given.get("source", ""),
        since=_start(given["since"], organisation) if given.get("since") else None,
        until=_start(given["until"], organisation, days=1) if given.get("until") else None,
        objects=about(post) if post else frozenset(),
    )
    entries = find(organisation.pk, search, given.get("before"))
    names = _names()
    titles = _titles(entries[:PAGE])
    return render(
        request,
        "record/record.html",
        {
            "form": form,
            "told": [tell(entry, names, titles) for entry in entries[:PAGE]],
            "earlier": entries[PAGE - 1].seq if len(entries) > PAGE else None,
            "about": post,
            "exports": Export.objects.select_related("member")[:_EXPORTS],
            "export_form": ExportForm(auto_id="export_%s"),  # two forms ask for days
        },
    )


@access("record.read")
@require_POST
def verify_record(request: HttpRequest) -> HttpResponse:
    """Read the whole chain, and say whether it holds."""
    found = verify(acting(request).organisation_id)
    if found.holds:
        messages.success(
            request, f"All {found.entries:,} entries hold: none changed, missing or moved."
        )
    else:
        named = "; ".join(f"entry {fault.seq}: {fault.why}" for fault in found.faults[:5])
        messages.error(request, f"The record does not hold. {named}.")
    return redirect("record")


@access("record.export")  # type: ignore[arg-type]  # a file is an answer, too
@require_POST
def export_record(request: HttpRequest) -> HttpResponseBase:
    """A time of the record as a file."""
    member = acting(request)
    organisation = member.organisation
    form = ExportForm(request.POST)
    if not form.is_valid():
        for problem in form.errors.values():
            messages.error(request, " ".join(str(one) for one in problem))
        return redirect("record")
    since, until = form.cleaned_data["since"], form.cleaned_data["until"]
    period = Period(_start(since, organisation), _start(until, organisation, days=1))
    into = tempfile.TemporaryFile(prefix="bedside-")  # noqa: SIM115 - the answer closes it
    try:
        export(
            organisation.pk,
            period,
            into,
            title=organisation.name,
            member=member.pk,
            names=_names(),
            with_texts=form.cleaned_data["with_texts"],
        )
    except Trouble as trouble:
        into.close()
        messages.error(request, str(trouble))
        return redirect("record")
    into.seek(0)
    name = f"record-{organisation.slug}-{since}-{until}.zip"
    return FileResponse(into, as_attachment=True, filename=name)


def _names() -> dict[str, str]:
    """Members by their id, and by the id they sign in with."""
    rows = Member.objects.values_list("pk", "user_id", "name")
    return {str(key): name for *keys, name in rows for key in keys}


def _titles(entries: list[Entry]) -> dict[str, str]:
    """What the posts that these entries are about are called, by id."""
    about_posts = {post_of(entry) for entry in entries} - {""}
    posts = Post.objects.filter(pk__in=about_posts).select_related("draft")
    return {str(post.pk): headline(post) for post in posts}


def _start(day: date, organisation: Organisation, days: int = 0) -> datetime:
    """The first moment of a day (or `days` later), in the organisation's zone."""
    return datetime.combine(day + timedelta(days=days), time.min, organisation.tzinfo)
