"""A question to the engine: words and everything that hangs on them, by one hash."""

from __future__ import annotations

import hashlib

import msgspec

from bedside.check.model import Authorization, Kind, Media, Post, Voice


class Picture(msgspec.Struct, frozen=True):
    """A picture as a question names it: the SHA-256 of its bytes, and its alt text."""

    sha256: str
    alt: str = ""


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """What one channel would show, and why it may. `network` is the channel's network."""

    text: str
    link: str = ""
    kind: Kind = "post"
    voice: Voice = "organisation"
    network: str | None = None
    in_reply_to: str = ""
    boosted: bool = False
    sponsor: str = ""
    pictures: tuple[Picture, ...] = ()
    authorizations: tuple[Authorization, ...] = ()

    @property
    def content_hash(self) -> str:
        """SHA-256 over canonical JSON of everything asked: what a stored report is named by."""
        return hashlib.sha256(msgspec.json.encode(self, order="sorted")).hexdigest()

    def as_post(self) -> Post:
        """The same, as the engine takes it. Bytes of pictures do not travel."""
        return Post(
            text=self.text,
            kind=self.kind,
            voice=self.voice,
            network=self.network or None,
            in_reply_to=self.in_reply_to or None,
            boosted=self.boosted,
            sponsor=self.sponsor or None,
            media=tuple(Media(type="image", alt=one.alt or None) for one in self.pictures),
            authorizations=self.authorizations,
        )

    def with_link_as_post(self) -> tuple[Post, int]:
        """The words leading to the link in one sentence, and where in it the link begins.

        For the rules that ask what a link stands beside.
        """
        lead = self.text.rstrip(" .!?\n")
        text = f"{lead}: {self.link}"
        post = Post(
            text=text,
            kind=self.kind,
            voice=self.voice,
            in_reply_to=self.in_reply_to or None,
            authorizations=self.authorizations,
        )
        return post, len(text) - len(self.link)
