"""What the public may read: articles that are shown, and the pictures in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bedside.desk.channels.models import Channel
from bedside.desk.library.models import Media
from bedside.desk.newsroom.models import Article

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from django.db.models import QuerySet

    from bedside.desk.people.models import Organisation

_LONGEST_HEADLINE = 100
# Characters that XML cannot hold; a text is cleaned when it is saved, and here once more.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


@dataclass(frozen=True)
class Picture:
    """A picture of an article: the hash it is asked for by, its alt text and size in pixels."""

    sha256: str
    alt: str
    width: int
    height: int


@dataclass(frozen=True)
class Piece:
    """An article as pages and feeds show it."""

    key: str
    slug: str
    headline: str
    text: str
    link: str
    pictures: tuple[Picture, ...]
    published_at: datetime

    @property
    def rest(self) -> str:
        """The text without the headline, where it begins with the whole of it."""
        if self.headline.endswith("…"):
            return self.text
        return self.text.lstrip().removeprefix(self.headline).lstrip()


def is_open(organisation: Organisation) -> bool:
    """Whether the organisation, which must be in sight, has a newsroom."""
    return Channel.objects.filter(
        organisation=organisation, network="newsroom", disconnected_at__isnull=True
    ).exists()


def shown(organisation: Organisation) -> QuerySet[Article]:
    """The articles anybody may read, the newest first."""
    return Article.objects.filter(organisation=organisation, taken_down_at__isnull=True).order_by(
        "-published_at", "-id"
    )


def pieces(articles: Iterable[Article]) -> list[Piece]:
    """Articles as they are shown."""
    return [piece(article) for article in articles]


def piece(article: Article) -> Piece:
    """One article as it is shown."""
    text = _NOT_XML.sub("", article.text)
    pictures = tuple(
        Picture(one["sha256"], one["alt"], one["width"], one["height"]) for one in article.pictures
    )
    return Piece(
        article.delivery_key,
        article.slug,
        headline(text),
        text,
        article.link,
        pictures,
        article.published_at,
    )


def headline(text: str) -> str:
    """The first line or sentence of a text, cut at a word where it is long."""
    first = next((line.strip() for line in text.splitlines() if line.strip()), "")
    sentence = re.split(r"(?<=[.!?])\s", first, maxsplit=1)[0]
    if len(sentence) <= _LONGEST_HEADLINE:
        return sentence or "News"
    return sentence[:_LONGEST_HEADLINE].rsplit(" ", 1)[0] + "…"


def picture_of(organisation: Organisation, sha256: str) -> Media | None:
    """A picture by its hash, if an article that is shown has it; None for all others."""
    is_shown = shown(organisation).filter(pictures__contains=[{"sha256": sha256}]).exists()
    if not is_shown:
        return None
    return Media.objects.filter(organisation=organisation, sha256=sha256).first()
