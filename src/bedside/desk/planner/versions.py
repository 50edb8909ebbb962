"""Freezing a draft into a version that never changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import transaction
from django.db.models import F, Max

from bedside.desk.planner.body import Body, read_body
from bedside.desk.planner.content import Content
from bedside.desk.planner.models import (
    Draft,
    Post,
    Variant,
    Version,
    VersionAuthorization,
    VersionMedia,
)
from bedside.desk.planner.parts import Parts, parts_of

if TYPE_CHECKING:
    import uuid
    from collections.abc import Iterator

    from bedside.desk.people.models import Member


class NotReady(Exception):
    """The draft cannot become a version yet; `reasons` say what to do, one sentence each."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__(" ".join(reasons))
        self.reasons = reasons


def what_is_missing(body: Body, parts: Parts) -> list[str]:
    """What stands between this draft and a version; empty when nothing does."""
    return list(_missing(body, parts))


@transaction.atomic
def freeze(post: Post, member: Member, revision: int | None = None) -> Version:
    """The draft as a version with a variant for each channel; the post's current one from now on.

    `revision` is the one that the member saw. Words that did not change give the version that
    is there already, so that its sign-offs stay. Raises `NotReady`.
    """
    draft = Draft.objects.select_for_update().get(post=post)
    if revision is not None and draft.revision != revision:
        raise NotReady(["This post has changed since you looked. Read it again, then submit."])
    body = read_body(draft.body)
    parts = parts_of(body)
    if missing := what_is_missing(body, parts):
        raise NotReady(missing)
    hashes = {
        channel.pk: contents_of(post, body, parts, channel.pk).hash for channel in parts.channels
    }
    version = _same(post, hashes) or _written(post, member, draft, body, parts, hashes)
    # A save on its way names the old revision, so it is told instead of written over this.
    Draft.objects.filter(pk=draft.pk).update(revision=F("revision") + 1, editors=[])
    Post.objects.filter(pk=post.pk).update(current_version=version)
    post.current_version = version
    return version


def contents_of(post: Post, body: Body, parts: Parts, channel: object) -> Content:
    """What this draft would show on one channel."""
    return Content(
        text=body.wording(channel),
        pictures=tuple((media.sha256, alt) for media, alt in parts.pictures),
        link=body.link,
        in_reply_to=post.in_reply_to,
        boosted=body.boosted,
        sponsor=body.sponsor,
        authorizations=tuple(str(one.pk) for one in parts.authorizations),
        kind=post.kind,
        voice=post.voice,
    )


def _missing(body: Body, parts: Parts) -> Iterator[str]:
    yield from parts.gone
    if not parts.channels and not parts.gone:
        yield "Choose at least one channel."
    for channel in parts.channels:
        if not body.wording(channel.pk).strip() and not parts.pictures:
            yield f"There are no words and no picture for {channel.name} yet."
    if body.link:
        try:
            URLValidator(schemes=["http", "https"])(body.link)
        except ValidationError:
            yield "The link is not a web address. Write it whole, as in https://example.org/page."


def _same(post: Post, hashes: dict[uuid.UUID, str]) -> Version | None:
    """The current version, if it says exactly the same on exactly these channels."""
    current = post.current_version
    if current is None:
        return None
    there = dict(current.variants.values_list("channel_id", "content_hash"))
    return current if there == hashes else None


def _written(
    post: Post,
    member: Member,
    draft: Draft,
    body: Body,
    parts: Parts,
    hashes: dict[uuid.UUID, str],
) -> Version:
    owner = {"organisation_id": post.organisation_id}
    last = Version.objects.filter(post=post).aggregate(last=Max("number"))["last"] or 0
    version = Version.objects.create(
        **owner,
        post=post,
        number=last + 1,
        author=member,
        editors=_editors(post, draft, member),
        text=body.text,
        link=body.link,
        boosted=body.boosted,
        sponsor=body.sponsor,
    )
    VersionMedia.objects.bulk_create(
        VersionMedia(**owner, version=version, media=media, position=place, alt=alt)
        for place, (media, alt) in enumerate(parts.pictures, 1)
    )
    VersionAuthorization.objects.bulk_create(
        VersionAuthorization(**owner, version=version, authorization=one)
        for one in parts.authorizations
    )
    Variant.objects.bulk_create(
        Variant(
            **owner,
            version=version,
            channel=channel,
            text=body.wording(channel.pk),
            content_hash=hashes[channel.pk],
        )
        for channel in parts.channels
    )
    return version


def _editors(post: Post, draft: Draft, member: Member) -> list[uuid.UUID]:
    """Whose words these are: those of the versions before stay theirs."""
    before = post.current_version.editors if post.current_version else []
    return list(dict.fromkeys([post.author_id, *before, *draft.editors, member.pk]))
