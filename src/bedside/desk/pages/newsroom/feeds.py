"""The newsroom for programs: Atom (RFC 4287) and JSON Feed 1.1."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from django.conf import settings
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape, linebreaks, urlize

if TYPE_CHECKING:
    from bedside.desk.newsroom.reading import Picture, Piece
    from bedside.desk.people.models import Organisation

LATEST = 30


def atom(organisation: Organisation, latest: list[Piece]) -> str:
    """An Atom document. An entry's id is its delivery's, whatever becomes of the address."""
    document = Atom1Feed(
        title=f"{organisation.name}: news",
        link=address("newsroom", organisation),
        description=f"News from {organisation.name}",
        author_name=organisation.name,
        feed_url=address("newsroom_atom", organisation),
        feed_guid=f"urn:uuid:{organisation.pk}",
        language="en",
    )
    for one in latest:
        document.add_item(
            title=one.headline,
            link=address("newsroom_article", organisation, name=one.slug),
            description=body(organisation, one),
            unique_id=f"urn:uuid:{one.key}",
            pubdate=one.published_at,
            updateddate=one.published_at,
        )
    return document.writeString("utf-8")


def json_feed(organisation: Organisation, latest: list[Piece]) -> str:
    """A JSON Feed document."""
    return json.dumps(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": f"{organisation.name}: news",
            "home_page_url": address("newsroom", organisation),
            "feed_url": address("newsroom_feed", organisation),
            "language": "en",
            "authors": [{"name": organisation.name}],
            "items": [_item(organisation, one) for one in latest],
        },
        ensure_ascii=False,
    )


def _item(organisation: Organisation, one: Piece) -> dict[str, object]:
    item: dict[str, object] = {
        "id": f"urn:uuid:{one.key}",
        "url": address("newsroom_article", organisation, name=one.slug),
        "title": one.headline,
        "content_text": one.text,
        "content_html": body(organisation, one),
        "date_published": one.published_at.isoformat(),
    }
    if one.link:
        item["external_url"] = one.link
    if one.pictures:
        item["image"] = source(organisation, one.pictures[0])
    return item


def body(organisation: Organisation, one: Piece) -> str:
    """An article as HTML: its words, its link, and its pictures with their alt text."""
    pictures = "".join(
        f'<p><img src="{escape(source(organisation, picture))}" alt="{escape(picture.alt)}" '
        f'width="{picture.width}" height="{picture.height}"></p>'
        for picture in one.pictures
    )
    link = f'<p><a href="{escape(one.link)}">{escape(one.link)}</a></p>' if one.link else ""
    return linebreaks(urlize(one.text, nofollow=True, autoescape=True)) + link + pictures


def source(organisation: Organisation, picture: Picture) -> str:
    """The address of a picture."""
    return address("newsroom_picture", organisation, sha256=picture.sha256)


def address(page: str, organisation: Organisation, **named: str) -> str:
    """The whole address of one of the newsroom's pages."""
    path = reverse(page, kwargs={"slug": organisation.slug, **named})
    return f"{settings.ADDRESS.rstrip('/')}{path}"
