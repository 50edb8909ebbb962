"""A part of a draft as a record of the lexicon app.bsky.feed.post: pure, the same every time."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from bedside.networks.bluesky.richtext import facets

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bedside.networks.base import Draft, LinkCard, Part, Picture

COLLECTION = "app.bsky.feed.post"
_MOST_LANGUAGES = 3

Blob = dict[str, Any]


def post_record(
    draft: Draft,
    number: int,
    *,
    blobs: Mapping[str, Blob],
    did: Callable[[str], str | None],
    reply: Mapping[str, object] | None,
) -> dict[str, Any]:
    """The record of part `number`.

    `blobs`: what uploading each picture answered, by `blob_name`. `did`: the DID of a handle.
    `reply`: root and parent, for the second part of a thread and those after it.
    """
    part = draft.parts[number]
    record: dict[str, Any] = {
        "$type": COLLECTION,
        "text": part.text,
        "createdAt": draft.at.astimezone(UTC).isoformat(timespec="milliseconds")[:-6] + "Z",
    }
    if marks := facets(part.text, did):
        record["facets"] = marks
    if draft.languages:
        record["langs"] = list(draft.languages[:_MOST_LANGUAGES])
    if reply is not None:
        record["reply"] = dict(reply)
    if part.pictures:
        record["embed"] = {
            "$type": "app.bsky.embed.images",
            "images": [
                _image(picture, blobs[blob_name(number, at)])
                for at, picture in enumerate(part.pictures)
            ],
        }
    elif part.card is not None:
        record["embed"] = {
            "$type": "app.bsky.embed.external",
            "external": _external(part.card, blobs.get(blob_name(number, "card"))),
        }
    return record


def blob_name(number: int, at: int | str) -> str:
    """Under which name the trail keeps what uploading a picture answered."""
    return f"blob.{number}.{at}"


def uploads(part: Part) -> dict[int | str, Picture]:
    """The pictures of a part that have to be uploaded, by their place."""
    found: dict[int | str, Picture] = dict(enumerate(part.pictures))
    if not part.pictures and part.card is not None and part.card.picture is not None:
        found["card"] = part.card.picture
    return found


def _image(picture: Picture, blob: Blob) -> dict[str, Any]:
    image: dict[str, Any] = {"alt": picture.alt, "image": blob}
    if picture.width > 0 and picture.height > 0:
        image["aspectRatio"] = {"width": picture.width, "height": picture.height}
    return image


def _external(card: LinkCard, thumb: Blob | None) -> dict[str, Any]:
    external: dict[str, Any] = {
        "uri": card.url,
        # Nothing is read from the page behind the link: only what was signed off may stand here.
        "title": card.title or urlsplit(card.url).netloc,
        "description": card.description,
    }
    if thumb is not None:
        external["thumb"] = thumb
    return external
