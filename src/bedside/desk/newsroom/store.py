"""The newsroom's store: articles of one channel, one for each delivery."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import DatabaseError
from django.utils.text import slugify

from bedside.desk.core import clock
from bedside.desk.core.tenancy import acting_for
from bedside.desk.newsroom.models import Article
from bedside.networks.newsroom import Entry, StoreDown

if TYPE_CHECKING:
    from bedside.desk.channels.models import Channel

_WORDS_IN_A_SLUG = 8
_BETWEEN_PARTS = "\n\n"


class ArticleStore:
    """`networks.newsroom.Store` over the table of articles; each call is a transaction."""

    def __init__(self, channel: Channel) -> None:
        self._channel = channel
        self._organisation = channel.organisation_id

    def put(self, entry: Entry) -> str:
        """Keep an article under its delivery; one that is there stays as it is."""
        draft = entry.draft
        text = _BETWEEN_PARTS.join(part.text for part in draft.parts)
        card = next((part.card for part in draft.parts if part.card), None)
        pictures = [
            {
                "sha256": picture.sha256,
                "alt": picture.alt,
                "width": picture.width,
                "height": picture.height,
                "mime": picture.media_type,
            }
            for part in draft.parts
            for picture in part.pictures
        ]
        try:
            with acting_for(self._organisation, source="worker"):
                article, _ = Article.objects.get_or_create(
                    organisation_id=self._organisation,
                    delivery_key=entry.delivery,
                    defaults={
                        "channel": self._channel,
                        "slug": self._free_slug(text, entry.delivery),
                        "text": text,
                        "link": card.url if card else "",
                        "pictures": pictures,
                        "published_at": clock.now(),
                    },
                )
        except DatabaseError as problem:
            raise StoreDown(written=True) from problem
        return self._address(article)

    def find(self, delivery: str) -> str | None:
        """The address of the article of a delivery, while it is shown."""
        try:
            with acting_for(self._organisation, source="worker"):
                article = Article.objects.filter(
                    delivery_key=delivery, taken_down_at__isnull=True
                ).first()
        except DatabaseError as problem:
            raise StoreDown(written=False) from problem
        return self._address(article) if article else None

    def remove(self, delivery: str) -> None:
        """Show it no longer; its address answers that it is gone, and is never given again."""
        try:
            with acting_for(self._organisation, source="worker"):
                Article.objects.filter(delivery_key=delivery, taken_down_at__isnull=True).update(
                    taken_down_at=clock.now(), text="", link="", pictures=[]
                )
        except DatabaseError as problem:
            raise StoreDown(written=True) from problem

    def _free_slug(self, text: str, delivery: str) -> str:
        """A short slug, or the long one where another article has the short one already."""
        short = slug_of(text, delivery)
        taken = Article.objects.filter(organisation=self._organisation, slug=short).exists()
        return slug_of(text, delivery, signs=32) if taken else short

    def _address(self, article: Article) -> str:
        base = settings.ADDRESS.rstrip("/")
        return f"{base}/news/{self._channel.organisation.slug}/{article.slug}/"


def slug_of(text: str, delivery: str, signs: int = 6) -> str:
    """A readable end of an address: the first words, and the last signs of the delivery."""
    words = re.findall(r"\w+", text)[:_WORDS_IN_A_SLUG]
    mark = re.sub(r"[^0-9a-z]", "", delivery.lower())[-signs:]
    return "-".join(filter(None, (slugify(" ".join(words))[:80].strip("-"), mark)))
