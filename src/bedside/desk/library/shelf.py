"""The shelf: putting pictures into the library, and taking them out to show."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from django.core.files.base import ContentFile, File
from django.core.files.storage import default_storage
from django.db import transaction

from bedside.desk.core import clock
from bedside.desk.library.models import Media
from bedside.desk.library.pictures import MOST_BYTES, NotAPicture, Picture, re_encode

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

    from bedside.desk.people.models import Member

_MOST_ALT = 2000
_ENDINGS = {"image/png": "png", "image/jpeg": "jpg"}


def add_picture(
    member: Member,
    given: UploadedFile,
    *,
    name: str = "",
    alt: str = "",
    rights: str = Media.Rights.UNKNOWN,
    rights_note: str = "",
) -> tuple[Media, bool]:
    """The picture in the member's library, and whether it is new there.

    The same picture twice is kept once, as it was first described. Raises `NotAPicture`.
    """
    if (given.size or 0) > MOST_BYTES:
        message = f"This file is larger than {MOST_BYTES // 1_000_000} MB. Make it smaller first."
        raise NotAPicture(message)
    if rights not in Media.Rights.values:
        message = "Choose why this picture may be shown."
        raise NotAPicture(message)
    picture = re_encode(given.read())
    facts = {
        "name": _plain(name or given.name or "Picture", 200),
        "alt": _plain(alt, _MOST_ALT),
        "rights": rights,
        "rights_note": _plain(rights_note, 300),
    }
    with transaction.atomic():
        media, new = Media.objects.get_or_create(
            organisation=member.organisation,
            sha256=picture.sha256,
            defaults={**facts, **_measures(member, picture), "added_by": member},
        )
        if new or not default_storage.exists(str(media.file.name)):
            _keep(media, picture)
        if media.retired_at is not None:
            Media.objects.filter(pk=media.pk).update(retired_at=None)
            media.retired_at = None
    return media, new


def describe(media: Media, *, alt: str, rights: str, rights_note: str, name: str) -> None:
    """Change what is said about a picture; versions keep the alt text they were frozen with.

    Raises `NotAPicture` for rights that are none of the list.
    """
    if rights not in Media.Rights.values:
        message = "Choose why this picture may be shown."
        raise NotAPicture(message)
    media.name = _plain(name, 200) or media.name
    media.alt = _plain(alt, _MOST_ALT)
    media.rights = rights
    media.rights_note = _plain(rights_note, 300)
    media.save(update_fields=["name", "alt", "rights", "rights_note"])


def retire(media: Media) -> None:
    """Take it off the shelf: new versions cannot use it; what has left keeps it."""
    media.retired_at = clock.now()
    media.save(update_fields=["retired_at"])


def open_picture(media: Media, *, small: bool = False) -> IO[bytes]:
    """The bytes, opened for reading. Raises `FileNotFoundError` where the file is gone."""
    name = str(media.file.name)
    file: File = default_storage.open(_small(name) if small else name)
    return file


def read_picture(media: Media) -> bytes:
    """All bytes of the picture, for a network. Raises `FileNotFoundError`."""
    with open_picture(media) as file:
        return file.read()


def _measures(member: Member, picture: Picture) -> dict[str, object]:
    ending = _ENDINGS[picture.mime]
    return {
        "file": f"{member.organisation_id}/{picture.sha256[:2]}/{picture.sha256}.{ending}",
        "mime": picture.mime,
        "width": picture.width,
        "height": picture.height,
        "size": len(picture.data),
    }


def _keep(media: Media, picture: Picture) -> None:
    name = str(media.file.name)
    for place, data in ((name, picture.data), (_small(name), picture.small)):
        # The name is the hash of the bytes: what lies there already is the same.
        if not default_storage.exists(place):
            default_storage.save(place, ContentFile(data))


def _small(name: str) -> str:
    stem, _, ending = name.rpartition(".")
    return f"{stem}-small.{ending}"


def _plain(words: str, most: int) -> str:
    kept = "".join(one if one.isprintable() or one == "\n" else " " for one in words)
    return kept.encode("utf-8", "replace").decode("utf-8").strip()[:most]
