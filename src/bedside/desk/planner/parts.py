"""What a draft names by id, looked up: its channels, pictures and authorizations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from bedside.desk.channels.models import Channel
from bedside.desk.consent.models import Authorization
from bedside.desk.core.ids import as_id
from bedside.desk.library.models import Media

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

    from bedside.desk.core.owned import Owned
    from bedside.desk.planner.body import Body

    Row = TypeVar("Row", bound=Owned)


@dataclass(frozen=True)
class Parts:
    """The rows behind a draft, in its order; `gone` says in words what is no longer there."""

    channels: tuple[Channel, ...]
    pictures: tuple[tuple[Media, str], ...]
    authorizations: tuple[Authorization, ...]
    gone: tuple[str, ...]


def parts_of(body: Body) -> Parts:
    """Three queries at most. A channel that was disconnected and a picture that was retired
    are gone."""
    channels = _found(Channel.objects.filter(disconnected_at__isnull=True), body.channels)
    pictures = _found(
        Media.objects.filter(retired_at__isnull=True), [one.media for one in body.pictures]
    )
    permissions = _found(Authorization.objects.all(), body.authorizations)
    shown = [(pictures[one.media], one.alt) for one in body.pictures if one.media in pictures]
    gone = []
    if len(channels) < len(body.channels):
        gone.append("A channel of this post is no longer connected. Choose its channels again.")
    if len(shown) < len(body.pictures):
        gone.append("A picture of this post is no longer in the library. Choose another.")
    if len(permissions) < len(body.authorizations):
        gone.append("An authorization of this post is no longer there. Link it again.")
    return Parts(tuple(channels.values()), tuple(shown), tuple(permissions.values()), tuple(gone))


def _found(rows: QuerySet[Row], names: Iterable[str]) -> dict[str, Row]:
    """The rows by the ids as they were written, in that order; what is no id is not found."""
    ids = {name: known for name in names if (known := as_id(name))}
    by_id = {row.pk: row for row in rows.filter(pk__in=ids.values())} if ids else {}
    return {name: by_id[known] for name, known in ids.items() if known in by_id}
