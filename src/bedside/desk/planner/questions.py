"""What the engine is asked about a post: one question a channel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bedside.desk.checks.question import Picture, Question
from bedside.desk.planner.models import Post, Variant, Version
from bedside.desk.planner.parts import Parts, parts_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

    from bedside.desk.planner.body import Body


def questions_of_draft(
    post: Post, body: Body, parts: Parts | None = None
) -> list[tuple[str, Question]]:
    """The channel's id and its question, for each channel; without one, a single question with
    an empty id."""
    named = parts or parts_of(body)
    common = _common(post, body, tuple(Picture(media.sha256, alt) for media, alt in named.pictures))
    permissions = tuple(one.as_checked() for one in named.authorizations)
    places: list[tuple[str, str | None]] = [(str(one.pk), one.network) for one in named.channels]
    places = places or [("", None)]
    return [
        (
            channel,
            Question(
                text=body.wording(channel), network=network, authorizations=permissions, **common
            ),
        )
        for channel, network in places
    ]


def questions_of(variants: Iterable[Variant]) -> list[Question]:
    """A question for each variant. Variants fetched with `with_everything` cost no query."""
    return [_question(variant) for variant in variants]


def with_everything() -> QuerySet[Variant]:
    """Variants with all that their questions need, in a number of queries that does not grow."""
    return Variant.objects.select_related("version__post", "channel").prefetch_related(
        "version__media__media", "version__authorizations"
    )


def _question(variant: Variant) -> Question:
    version: Version = variant.version
    pictures = tuple(Picture(one.media.sha256, one.alt) for one in version.media.all())
    permissions = sorted(version.authorizations.all(), key=lambda one: str(one.pk))
    return Question(
        text=variant.text,
        network=variant.channel.network,
        authorizations=tuple(one.as_checked() for one in permissions),
        **_common(version.post, version, pictures),
    )


def _common(post: Post, words: Body | Version, pictures: tuple[Picture, ...]) -> dict[str, Any]:
    return {
        "link": words.link,
        "kind": post.kind,
        "voice": post.voice,
        "in_reply_to": post.in_reply_to,
        "boosted": words.boosted,
        "sponsor": words.sponsor,
        "pictures": pictures,
    }
