"""A post as it is handed in: its words, what kind of message it is, and what hangs on it."""

from __future__ import annotations

from typing import Literal, get_args

import msgspec

from bedside.check.model.authorization import (
    Authorization,  # noqa: TC001 - msgspec reads the annotation at run time
)

Kind = Literal["post", "reply", "comment", "reshare", "alert"]
Voice = Literal["organisation", "personal"]

KINDS: tuple[str, ...] = get_args(Kind)
VOICES: tuple[str, ...] = get_args(Voice)


class Media(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A picture, video or file of a post: its type, its alt text and where it lies."""

    type: str = "image"
    alt: str | None = None
    path: str | None = None


class Post(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A planned message. Only `text` is required.

    `in_reply_to` is the text of the review or message answered. `sponsor` names who pays.
    """

    text: str
    id: str | int | None = None
    kind: Kind = "post"
    voice: Voice = "organisation"
    in_reply_to: str | None = None
    network: str | None = None
    boosted: bool = False
    sponsor: str | None = None
    media: tuple[Media, ...] = ()
    authorizations: tuple[Authorization, ...] = ()

    def fields(self) -> list[tuple[str, str]]:
        """Every written part as (field name, text): `text`, then each `media[n].alt`."""
        named = [("text", self.text)]
        named += [
            (f"media[{number}].alt", media.alt)
            for number, media in enumerate(self.media)
            if media.alt
        ]
        return named
